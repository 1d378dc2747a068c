import ClinicDomain
import ExactJSON

/// Events as members of a journal line: a kind in words and what belongs to it.
enum EventCoding {
  /// The kind of an event, as the journal names it.
  static func kind(of event: ClinicEvent) -> String {
    switch event {
    case .clinicCreated: "clinic.created"
    case .staffRecorded: "staff.recorded"
    case .policyChanged: "policy.changed"
    case .signedIn: "staff.signedIn"
    case .signedOut: "staff.signedOut"
    case .signInRefused: "staff.signInRefused"
    case .chartRead: "chart.read"
    case .actionRefused: "action.refused"
    case .rowsImported: "rows.imported"
    case .patientRecorded: "patient.recorded"
    case .pumpRecorded: "pump.recorded"
    case .fillRecorded: "fill.recorded"
    case .programChanged: "program.changed"
    case .orderSigned: "order.signed"
    case .orderWithdrawn: "order.withdrawn"
    case .appointmentRecorded: "appointment.recorded"
    case .prescriberDateSet: "prescriberDate.set"
    case .noteAdded: "note.added"
    case .consentRecorded: "consent.recorded"
    case .orderDrafted: "order.drafted"
    case .orderVerified: "order.verified"
    case .labelChecked: "order.label.checked"
    case .listEntryRecorded: "list.recorded"
    case .listEntryStopped: "list.stopped"
    case .therapyReviewed: "therapy.reviewed"
    case .visitStarted: "visit.started"
    case .visitResumed: "visit.resumed"
    case .screenRecorded: "visit.screen.recorded"
    case .stopMet: "visit.stop.met"
    case .stopLeft: "visit.stop.left"
    case .branchOpened: "visit.branch.opened"
    case .interrogated: "refill.interrogated"
    case .residualAssessed: "refill.residual.assessed"
    case .wasteRecorded: "refill.waste.recorded"
    case .visitExited: "visit.exited"
    case .visitSigned: "visit.signed"
    case .pharmacyRecorded: "pharmacy.recorded"
    case .drugOrderRecorded: "drugOrder.recorded"
    case .lotReceived: "lot.received"
    case .lotMoved: "lot.moved"
    case .recallRecorded: "recall.recorded"
    case .unrecognised(let kind, _): kind
    }
  }

  /// Writes what belongs to an event.
  static func data(of event: ClinicEvent) throws -> [UInt8] {
    let encoder = ExactJSONEncoder()
    switch event {
    case .clinicCreated(let value): return try encoder.encode(value)
    case .staffRecorded(let value): return try encoder.encode(value)
    case .policyChanged(let value): return try encoder.encode(value)
    case .signedIn(let value), .signedOut(let value), .signInRefused(let value):
      return try encoder.encode(value)
    case .chartRead(let value): return try encoder.encode(value)
    case .actionRefused(let value): return try encoder.encode(value)
    case .rowsImported(let value): return try encoder.encode(value)
    case .patientRecorded(let value): return try encoder.encode(value)
    case .pumpRecorded(let value): return try encoder.encode(value)
    case .fillRecorded(let value): return try encoder.encode(value)
    case .programChanged(let value): return try encoder.encode(value)
    case .orderSigned(let value): return try encoder.encode(value)
    case .orderWithdrawn(let value): return try encoder.encode(value)
    case .appointmentRecorded(let value): return try encoder.encode(value)
    case .prescriberDateSet(let value): return try encoder.encode(value)
    case .noteAdded(let value): return try encoder.encode(value)
    case .consentRecorded(let value): return try encoder.encode(value)
    case .orderDrafted(let value): return try encoder.encode(value)
    case .orderVerified(let value): return try encoder.encode(value)
    case .labelChecked(let value): return try encoder.encode(value)
    case .listEntryRecorded(let value): return try encoder.encode(value)
    case .listEntryStopped(let value): return try encoder.encode(value)
    case .therapyReviewed(let value): return try encoder.encode(value)
    case .visitStarted(let value): return try encoder.encode(value)
    case .visitResumed(let value): return try encoder.encode(value)
    case .screenRecorded(let value): return try encoder.encode(value)
    case .stopMet(let value): return try encoder.encode(value)
    case .stopLeft(let value): return try encoder.encode(value)
    case .branchOpened(let value): return try encoder.encode(value)
    case .interrogated(let value): return try encoder.encode(value)
    case .residualAssessed(let value): return try encoder.encode(value)
    case .wasteRecorded(let value): return try encoder.encode(value)
    case .visitExited(let value): return try encoder.encode(value)
    case .visitSigned(let value): return try encoder.encode(value)
    case .pharmacyRecorded(let value): return try encoder.encode(value)
    case .drugOrderRecorded(let value): return try encoder.encode(value)
    case .lotReceived(let value): return try encoder.encode(value)
    case .lotMoved(let value): return try encoder.encode(value)
    case .recallRecorded(let value): return try encoder.encode(value)
    case .unrecognised(let kind, _):
      throw JSONError(.refused("\"\(kind)\" is not written by this version"), at: 0)
    }
  }

  /// Reads an event of a kind; a kind of a newer version is kept as such.
  static func event(
    kind: String,
    isCritical: Bool,
    tape: JSONTape,
    data: Int
  ) throws -> ClinicEvent {
    func read<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
      try ExactJSONDecoder().decode(type, from: tape, at: data)
    }
    switch kind {
    case "clinic.created": return .clinicCreated(try read())
    case "staff.recorded": return .staffRecorded(try read())
    case "policy.changed": return .policyChanged(try read())
    case "staff.signedIn": return .signedIn(try read())
    case "staff.signedOut": return .signedOut(try read())
    case "staff.signInRefused": return .signInRefused(try read())
    case "chart.read": return .chartRead(try read())
    case "action.refused": return .actionRefused(try read())
    case "rows.imported": return .rowsImported(try read())
    case "patient.recorded": return .patientRecorded(try read())
    case "pump.recorded": return .pumpRecorded(try read())
    case "fill.recorded": return .fillRecorded(try read())
    case "program.changed": return .programChanged(try read())
    case "order.signed": return .orderSigned(try read())
    case "order.withdrawn": return .orderWithdrawn(try read())
    case "appointment.recorded": return .appointmentRecorded(try read())
    case "prescriberDate.set": return .prescriberDateSet(try read())
    case "note.added": return .noteAdded(try read())
    case "consent.recorded": return .consentRecorded(try read())
    case "order.drafted": return .orderDrafted(try read())
    case "order.verified": return .orderVerified(try read())
    case "order.label.checked": return .labelChecked(try read())
    case "list.recorded": return .listEntryRecorded(try read())
    case "list.stopped": return .listEntryStopped(try read())
    case "therapy.reviewed": return .therapyReviewed(try read())
    case "visit.started": return .visitStarted(try read())
    case "visit.resumed": return .visitResumed(try read())
    case "visit.screen.recorded": return .screenRecorded(try read())
    case "visit.stop.met": return .stopMet(try read())
    case "visit.stop.left": return .stopLeft(try read())
    case "visit.branch.opened": return .branchOpened(try read())
    case "refill.interrogated": return .interrogated(try read())
    case "refill.residual.assessed": return .residualAssessed(try read())
    case "refill.waste.recorded": return .wasteRecorded(try read())
    case "visit.exited": return .visitExited(try read())
    case "visit.signed": return .visitSigned(try read())
    case "pharmacy.recorded": return .pharmacyRecorded(try read())
    case "drugOrder.recorded": return .drugOrderRecorded(try read())
    case "lot.received": return .lotReceived(try read())
    case "lot.moved": return .lotMoved(try read())
    case "recall.recorded": return .recallRecorded(try read())
    default: return .unrecognised(kind: kind, isCritical: isCritical)
    }
  }
}
