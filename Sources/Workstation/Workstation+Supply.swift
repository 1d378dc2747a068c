import ClinicDomain
import Grid
import Screens

/// What forms of drug orders, deliveries, stock, recalls and lists become.
extension Workstation {
  /// Takes a form in: kept at once, or once a second person or the one who answers for it signed.
  mutating func handInSupply(
    _ answers: KeyedText,
    _ kind: SupplyForm,
    _ form: OpenForm,
    _ surroundings: Surroundings
  ) -> [Effect] {
    do {
      guard let ask = try signature(kind, answers, form) else {
        return keep(kind, answers, form, witness: nil, surroundings)
      }
      openSigning(
        signer: ask.signer,
        meaning: ask.meaning,
        for: .supply(answers),
        action: form.action
      )
    } catch {
      return notTaken(error, chart: form.screen.chart?.id, surroundings)
    }
    return []
  }

  /// Keeps what was signed for.
  mutating func keepSupply(
    _ answers: KeyedText,
    by member: StaffMember,
    action name: String,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard case .form(let form)? = overlays.last, form.action == name,
      case .supply(let kind) = form.screen.kind
    else { return [] }
    return keep(kind, answers, form, witness: member, surroundings)
  }

  /// Who signs for a form and what it means; nothing where nobody does.
  private func signature(
    _ kind: SupplyForm,
    _ answers: KeyedText,
    _ form: OpenForm
  ) throws -> (signer: StaffID?, meaning: String)? {
    let builder = FormBuilder(answers: answers, zone: zone, now: now)
    func own(_ right: Right) -> StaffID? { staff.flatMap { $0.may(right) ? $0.id : nil } }
    switch kind {
    case .movement(let ledger):
      let lot = view.books.supply.lot(ledger.lot)
      let movement = try builder.movement(
        of: ledger.lot,
        by: staff?.id ?? StaffID(""),
        witness: nil
      )
      guard movement.kind == .wasted || lot?.formulation.controlledSchedule != nil else {
        return nil
      }
      // What the ledger does not hold is refused before anybody is called to watch.
      do {
        var after = ledger
        try after.take(movement.volume, as: movement.kind == .wasted ? .wasted : .returned)
      } catch {
        throw AnswerError(field: "volume", why: "\(error)")
      }
      let drugs = lot.map { DrugText.all($0.formulation) } ?? ""
      return (
        nil,
        "I watched \(movement.volume.shown) of lot \(ledger.lot), \(drugs), being \(movement.kind.rawValue): \(movement.method); \(movement.reason)"
      )
    case .verification(let id, _):
      guard let order = form.screen.chart?.orderBook.record(id)?.order else { return nil }
      let drugs = DrugText.all(order.formulation)
      let what = answers["answer"] == "a" ? "I verify" : "I send back"
      return (own(.verifyOrder), "\(what) the order of \(drugs), \(order.volume.shown)")
    case .label:
      return (
        own(.verifyOrder), "I held the label of lot \(answers["lot"] ?? "") against the order"
      )
    case .review:
      let decision = try builder.review().decision.rawValue
      return (own(.reviewTherapy), "I reviewed risk and benefit: \(decision)")
    default: return nil
    }
  }

  private mutating func keep(
    _ kind: SupplyForm,
    _ answers: KeyedText,
    _ form: OpenForm,
    witness: StaffMember?,
    _ surroundings: Surroundings
  ) -> [Effect] {
    guard let staff else { return [] }
    // Who signed for an answer is who gave it.
    let isAnswer = if case .movement = kind { false } else { witness != nil }
    return keepForm(
      form,
      chart: form.screen.chart,
      surroundings,
      Result {
        let events = try events(kind, answers, form, by: staff, witness: witness)
        return HandedIn(
          events: events,
          said: said(kind, answers, events),
          by: isAnswer ? witness.map { .staff($0.id) } : nil
        )
      }
    )
  }

  private func events(
    _ kind: SupplyForm,
    _ answers: KeyedText,
    _ form: OpenForm,
    by staff: StaffMember,
    witness: StaffMember?
  ) throws -> [ClinicEvent] {
    let builder = FormBuilder(answers: answers, zone: zone, now: now)
    let supply = view.books.supply
    let today = now.local.date
    switch kind {
    case .pharmacy: return try supply.record(builder.pharmacy(), by: staff)
    case .receipt(let order, _, let pharmacies):
      return try supply.receive(
        builder.receipt(for: order, pharmacies: pharmacies, by: staff.id),
        by: staff
      )
    case .movement(let ledger):
      let signature = witness.map {
        Signature(
          by: $0.id,
          at: now,
          meaning: "I watched the \(answers["kind"] == "r" ? "return" : "waste")"
        )
      }
      return try supply.move(
        builder.movement(of: ledger.lot, by: staff.id, witness: signature),
        by: staff,
        witness: witness
      )
    case .recall: return try supply.record(builder.recall(id: RecallID(form.action)), by: staff)
    case .endRecall(let id):
      guard var recall = view.settings.recalls[id] else { return [] }
      recall.endedOn = try builder.day("on")
      return try supply.record(recall, by: staff)
    default:
      guard let chart = form.screen.chart else { return [] }
      return try events(kind, builder, chart, form.action, by: witness ?? staff, today: today)
    }
  }

  /// What is asked of a chart.
  private func events(
    _ kind: SupplyForm,
    _ builder: FormBuilder,
    _ chart: Chart,
    _ name: String,
    by member: StaffMember,
    today: CivilDate
  ) throws -> [ClinicEvent] {
    let supply = view.books.supply
    switch kind {
    case .drugOrder(_, let pharmacies):
      return try supply.place(
        builder.drugOrder(
          id: DrugOrderID(name),
          chart,
          pharmacies: pharmacies,
          holidays: view.books.schedule.heldClosures.closedDays
        ),
        by: member
      )
    case .drugOrderStep(let order, _):
      guard let state = builder.drugOrderState else { return [] }
      return try supply.change(
        order.id,
        to: state,
        authorisation: builder.answers["authorisation"],
        authorisedUntil: builder.answers["until"].flatMap { try? CivilDate($0) },
        reason: builder.answers["reason"],
        by: member,
        on: today
      )
    case .verification(let id, _):
      return try chart.verifyOrder(
        id,
        isAccepted: builder.answers["answer"] == "a",
        note: builder.answers["note"] ?? "",
        by: member,
        policy: view.settings.policy,
        now: now
      )
    case .label(let id, _):
      let label = try builder.label()
      return try chart.checkLabel(
        label,
        against: id,
        isRecalled: view.settings.recalledLots.contains(Lot.key(label.lot)),
        by: member,
        now: now
      )
    case .listEntry:
      return try chart.recordListEntry(builder.listEntry(id: name), by: member, today: today)
    case .listStop:
      return try chart.stopListEntry(builder.listStop(chart), by: member, today: today)
    case .review: return try chart.signReview(builder.review(), by: member, today: today)
    default: return []
    }
  }

  private func said(_ kind: SupplyForm, _ answers: KeyedText, _ events: [ClinicEvent]) -> String {
    switch kind {
    case .drugOrder:
      for case .drugOrderRecorded(let order) in events {
        return "The drug order is written down: order by \(order.orderBy.shown)."
      }
      return "The drug order is written down."
    case .drugOrderStep: return "The drug order is \(SupplyForm.stateTitle(answers))."
    case .pharmacy: return "The pharmacy is recorded."
    case .receipt: return "The delivery of lot \(answers["lot"] ?? "") is written down."
    case .movement: return "It is written off."
    case .recall: return "The recall is written down; Recalls shows whom it concerns."
    case .endRecall: return "The recall no longer holds."
    case .verification:
      return answers["answer"] == "a" ? "The order is verified." : "The order is sent back."
    case .label:
      for case .labelChecked(let checked) in events where !checked.isAccepted {
        return "TURNED AWAY: \(checked.differences.joined(separator: "; "))"
      }
      return "The label agrees with the order."
    case .listEntry: return "The entry is on the lists."
    case .listStop: return "The entry is off the lists."
    case .review: return "The review is signed."
    }
  }
}

extension SupplyForm {
  /// The right without which the form is not opened; what is signed by another person is asked of
  /// that person.
  var right: Right {
    switch self {
    case .drugOrder, .drugOrderStep, .pharmacy: .orderDrugs
    case .receipt, .movement: .handleStock
    case .recall, .endRecall: .recall
    case .verification, .label, .review: .draftOrder
    case .listEntry, .listStop: .keepLists
    }
  }
}
