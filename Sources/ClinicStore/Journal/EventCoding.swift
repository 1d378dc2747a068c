import ClinicDomain
import ExactJSON

/// Events as members of a journal line: a kind in words and what belongs to it.
enum EventCoding {
  /// The kind of an event, as the journal names it, and what is written with it.
  static func parts(of event: ClinicEvent) -> (kind: String, data: any Encodable) {
    switch event {
    case .clinicCreated(let value): ("clinic.created", value)
    case .staffRecorded(let value): ("staff.recorded", value)
    case .policyChanged(let value): ("policy.changed", value)
    case .clinicPhoneSet(let value): ("clinic.phone.set", value)
    case .drugLimitChanged(let value): ("drugLimit.changed", value)
    case .signedIn(let value): ("staff.signedIn", value)
    case .signedOut(let value): ("staff.signedOut", value)
    case .signInRefused(let value): ("staff.signInRefused", value)
    case .pinChanged(let value): ("staff.pinChanged", value)
    case .emergencyAccessed(let value): ("emergency.accessed", value)
    case .emergencyReviewed(let value): ("emergency.reviewed", value)
    case .chartRead(let value): ("chart.read", value)
    case .auditRead(let value): ("audit.read", value)
    case .actionRefused(let value): ("action.refused", value)
    case .rowsImported(let value): ("rows.imported", value)
    case .recordHandled(let value): ("record.handled", value)
    case .lineErased: ("line.erased", Nothing())
    case .patientRecorded(let value): ("patient.recorded", value)
    case .pumpRecorded(let value): ("pump.recorded", value)
    case .fillRecorded(let value): ("fill.recorded", value)
    case .programChanged(let value): ("program.changed", value)
    case .orderSigned(let value): ("order.signed", value)
    case .orderWithdrawn(let value): ("order.withdrawn", value)
    case .appointmentRecorded(let value): ("appointment.recorded", value)
    case .prescriberDateSet(let value): ("prescriberDate.set", value)
    case .noteAdded(let value): ("note.added", value)
    case .chartMerged(let value): ("chart.merged", value)
    case .chartSplit(let value): ("chart.split", value)
    case .consentRecorded(let value): ("consent.recorded", value)
    case .orderDrafted(let value): ("order.drafted", value)
    case .orderVerified(let value): ("order.verified", value)
    case .labelChecked(let value): ("order.label.checked", value)
    case .listEntryRecorded(let value): ("list.recorded", value)
    case .listEntryStopped(let value): ("list.stopped", value)
    case .therapyReviewed(let value): ("therapy.reviewed", value)
    case .signatureSealed(let value): ("signature.sealed", value)
    case .lifeCycleStepTaken(let value): ("lifeCycle.step.taken", value)
    case .lifeCycleStepWithdrawn(let value): ("lifeCycle.step.withdrawn", value)
    case .evaluationRecorded(let value): ("evaluation.recorded", value)
    case .therapyConsented(let value): ("therapy.consented", value)
    case .trialRecorded(let value): ("trial.recorded", value)
    case .pumpImplanted(let value): ("pump.implanted", value)
    case .pumpReplaced(let value): ("pump.replaced", value)
    case .pumpExplanted(let value): ("pump.explanted", value)
    case .pumpAlarmRecorded(let value): ("pump.alarm.recorded", value)
    case .outcomeRecorded(let value): ("outcome.recorded", value)
    case .discrepancyClosed(let value): ("discrepancy.closed", value)
    case .visitStarted(let value): ("visit.started", value)
    case .visitResumed(let value): ("visit.resumed", value)
    case .screenRecorded(let value): ("visit.screen.recorded", value)
    case .stopMet(let value): ("visit.stop.met", value)
    case .stopLeft(let value): ("visit.stop.left", value)
    case .branchOpened(let value): ("visit.branch.opened", value)
    case .interrogated(let value): ("refill.interrogated", value)
    case .residualAssessed(let value): ("refill.residual.assessed", value)
    case .wasteRecorded(let value): ("refill.waste.recorded", value)
    case .visitExited(let value): ("visit.exited", value)
    case .visitSigned(let value): ("visit.signed", value)
    case .visitAmended(let value): ("visit.amended", value)
    case .pharmacyRecorded(let value): ("pharmacy.recorded", value)
    case .drugOrderRecorded(let value): ("drugOrder.recorded", value)
    case .lotReceived(let value): ("lot.received", value)
    case .lotMoved(let value): ("lot.moved", value)
    case .recallRecorded(let value): ("recall.recorded", value)
    case .complicationLogged(let value): ("complication.logged", value)
    case .complicationFollowedUp(let value): ("complication.followedUp", value)
    case .complicationAmended(let value): ("complication.amended", value)
    case .complicationReported(let value): ("complication.reported", value)
    case .complicationClosed(let value): ("complication.closed", value)
    case .complicationReopened(let value): ("complication.reopened", value)
    case .closureRecorded(let value): ("closure.recorded", value)
    case .contactAttempted(let value): ("contact.attempted", value)
    case .contactWithdrawn(let value): ("contact.withdrawn", value)
    case .bookingReviewed(let value): ("booking.reviewed", value)
    case .scanPlanned(let value): ("scan.planned", value)
    case .changeUndone(let value): ("change.undone", value)
    case .unrecognised(let kind, _): (kind, Unwritable(what: "an event of a newer version"))
    case .lineDamaged: ("line.damaged", Unwritable(what: "a damaged line"))
    }
  }

  /// The content of a line that says nothing more.
  private struct Nothing: Encodable {}

  /// What is only ever read, never written.
  private struct Unwritable: Encodable {
    let what: String

    func encode(to encoder: any Encoder) throws {
      throw JSONError(.refused("\(what) is not written"), at: 0)
    }
  }

  private typealias Reading = @Sendable (JSONTape, Int) throws -> ClinicEvent

  private static func reading<Value: Decodable & Sendable>(
    _ event: @escaping @Sendable (Value) -> ClinicEvent
  ) -> Reading {
    { tape, index in event(try ExactJSONDecoder().decode(Value.self, from: tape, at: index)) }
  }

  private static let readings: [String: Reading] = [
    "clinic.created": reading(ClinicEvent.clinicCreated),
    "staff.recorded": reading(ClinicEvent.staffRecorded),
    "policy.changed": reading(ClinicEvent.policyChanged),
    "clinic.phone.set": reading(ClinicEvent.clinicPhoneSet),
    "drugLimit.changed": reading(ClinicEvent.drugLimitChanged),
    "staff.signedIn": reading(ClinicEvent.signedIn),
    "staff.signedOut": reading(ClinicEvent.signedOut),
    "staff.signInRefused": reading(ClinicEvent.signInRefused),
    "staff.pinChanged": reading(ClinicEvent.pinChanged),
    "emergency.accessed": reading(ClinicEvent.emergencyAccessed),
    "emergency.reviewed": reading(ClinicEvent.emergencyReviewed),
    "chart.read": reading(ClinicEvent.chartRead),
    "audit.read": reading(ClinicEvent.auditRead),
    "action.refused": reading(ClinicEvent.actionRefused),
    "rows.imported": reading(ClinicEvent.rowsImported),
    "record.handled": reading(ClinicEvent.recordHandled),
    "line.erased": { _, _ in .lineErased },
    "patient.recorded": reading(ClinicEvent.patientRecorded),
    "pump.recorded": reading(ClinicEvent.pumpRecorded),
    "fill.recorded": reading(ClinicEvent.fillRecorded),
    "program.changed": reading(ClinicEvent.programChanged),
    "order.signed": reading(ClinicEvent.orderSigned),
    "order.withdrawn": reading(ClinicEvent.orderWithdrawn),
    "appointment.recorded": reading(ClinicEvent.appointmentRecorded),
    "prescriberDate.set": reading(ClinicEvent.prescriberDateSet),
    "note.added": reading(ClinicEvent.noteAdded),
    "chart.merged": reading(ClinicEvent.chartMerged),
    "chart.split": reading(ClinicEvent.chartSplit),
    "consent.recorded": reading(ClinicEvent.consentRecorded),
    "order.drafted": reading(ClinicEvent.orderDrafted),
    "order.verified": reading(ClinicEvent.orderVerified),
    "order.label.checked": reading(ClinicEvent.labelChecked),
    "list.recorded": reading(ClinicEvent.listEntryRecorded),
    "list.stopped": reading(ClinicEvent.listEntryStopped),
    "therapy.reviewed": reading(ClinicEvent.therapyReviewed),
    "signature.sealed": reading(ClinicEvent.signatureSealed),
    "lifeCycle.step.taken": reading(ClinicEvent.lifeCycleStepTaken),
    "lifeCycle.step.withdrawn": reading(ClinicEvent.lifeCycleStepWithdrawn),
    "evaluation.recorded": reading(ClinicEvent.evaluationRecorded),
    "therapy.consented": reading(ClinicEvent.therapyConsented),
    "trial.recorded": reading(ClinicEvent.trialRecorded),
    "pump.implanted": reading(ClinicEvent.pumpImplanted),
    "pump.replaced": reading(ClinicEvent.pumpReplaced),
    "pump.explanted": reading(ClinicEvent.pumpExplanted),
    "pump.alarm.recorded": reading(ClinicEvent.pumpAlarmRecorded),
    "outcome.recorded": reading(ClinicEvent.outcomeRecorded),
    "discrepancy.closed": reading(ClinicEvent.discrepancyClosed),
    "visit.started": reading(ClinicEvent.visitStarted),
    "visit.resumed": reading(ClinicEvent.visitResumed),
    "visit.screen.recorded": reading(ClinicEvent.screenRecorded),
    "visit.stop.met": reading(ClinicEvent.stopMet),
    "visit.stop.left": reading(ClinicEvent.stopLeft),
    "visit.branch.opened": reading(ClinicEvent.branchOpened),
    "refill.interrogated": reading(ClinicEvent.interrogated),
    "refill.residual.assessed": reading(ClinicEvent.residualAssessed),
    "refill.waste.recorded": reading(ClinicEvent.wasteRecorded),
    "visit.exited": reading(ClinicEvent.visitExited),
    "visit.signed": reading(ClinicEvent.visitSigned),
    "visit.amended": reading(ClinicEvent.visitAmended),
    "pharmacy.recorded": reading(ClinicEvent.pharmacyRecorded),
    "drugOrder.recorded": reading(ClinicEvent.drugOrderRecorded),
    "lot.received": reading(ClinicEvent.lotReceived),
    "lot.moved": reading(ClinicEvent.lotMoved),
    "recall.recorded": reading(ClinicEvent.recallRecorded),
    "complication.logged": reading(ClinicEvent.complicationLogged),
    "complication.followedUp": reading(ClinicEvent.complicationFollowedUp),
    "complication.amended": reading(ClinicEvent.complicationAmended),
    "complication.reported": reading(ClinicEvent.complicationReported),
    "complication.closed": reading(ClinicEvent.complicationClosed),
    "complication.reopened": reading(ClinicEvent.complicationReopened),
    "closure.recorded": reading(ClinicEvent.closureRecorded),
    "contact.attempted": reading(ClinicEvent.contactAttempted),
    "contact.withdrawn": reading(ClinicEvent.contactWithdrawn),
    "booking.reviewed": reading(ClinicEvent.bookingReviewed),
    "scan.planned": reading(ClinicEvent.scanPlanned),
    // Written until a cause was asked for.
    "investigation.closed": reading { (closed: InvestigationClosed) in
      .discrepancyClosed(DiscrepancyClosed(cause: nil, conclusion: closed.finding))
    },
    "change.undone": reading(ClinicEvent.changeUndone),
  ]

  /// Kinds that are read and no longer written.
  private static let olderKinds: Set = ["investigation.closed"]

  /// Every kind that is written into a journal.
  static var kinds: [String] { readings.keys.filter { !olderKinds.contains($0) }.sorted() }

  /// The end of an investigation as it was written before a cause was asked for.
  private struct InvestigationClosed: Decodable, Sendable { let finding: String }

  /// Reads an event of a kind.
  ///
  /// What a newer version wrote is kept as such: a kind that is not known, and a known kind with
  /// content that is not. The latter is critical, because part of the chart is not understood.
  static func event(
    kind: String,
    isCritical: Bool,
    tape: JSONTape,
    data: Int
  ) -> ClinicEvent {
    guard let reading = readings[kind] else {
      return .unrecognised(kind: kind, isCritical: isCritical)
    }
    do {
      return try reading(tape, data)
    } catch {
      return .unrecognised(kind: kind, isCritical: true)
    }
  }
}
