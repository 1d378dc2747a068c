import ClinicDomain

/// The demonstration's drugs: pharmacies, orders in every state, lots, waste, recalls.
struct DemoSupply {
  let now: Moment

  private static let works = PharmacyID("works")
  private static let valley = PharmacyID("valley")

  private var today: CivilDate { now.local.date }

  /// The lot number of a fill: baclofen comes from a manufacturer in lots of a quarter, everything
  /// else is compounded for one patient.
  static func lot(of formulation: Formulation, on day: CivilDate, for chart: ChartID) -> String {
    guard formulation.primary.drug == "baclofen", formulation.others.isEmpty else {
      return "C\(day.dayNumber)-\(chart.text.suffix(4))"
    }
    let parts = day.parts
    return "GB\(parts.year % 100)Q\((parts.month + 2) / 3)"
  }

  /// The delivery that a fill came from.
  static func receipt(
    of formulation: Formulation,
    _ volume: Volume,
    for chart: ChartID,
    filledOn day: CivilDate,
    by: StaffID,
    at: Moment,
    order: DrugOrderID? = nil
  ) -> LotReceipt {
    let isManufactured = formulation.primary.drug == "baclofen" && formulation.others.isEmpty
    let number = lot(of: formulation, on: day, for: chart)
    let made = CivilDateTime(
      date: at.local.date.advanced(byDays: -1),
      time: CivilTime(secondOfDay: 9 * 3600)
    )
    return LotReceipt(
      lot: Lot(
        number: number,
        origin: isManufactured ? .manufactured : .pharmacy,
        pharmacy: isManufactured ? valley : works,
        formulation: formulation,
        diluent: isManufactured ? nil : "preservative-free saline",
        isPreservativeFree: true,
        compoundedAt: isManufactured ? nil : made,
        beyondUse: isManufactured
          ? nil
          : CivilDateTime(date: day.advanced(byDays: 14), time: CivilTime(secondOfDay: 17 * 3600)),
        expiresOn: isManufactured ? CivilDate(year: day.parts.year + 2, month: 1, day: 31) : nil,
        pHHundredths: isManufactured ? nil : 540,
        prescription: isManufactured ? nil : "Rx \(day.dayNumber)"
      ),
      volume: volume,
      custody: Custody(
        by: by,
        at: at,
        count: 1,
        keptIn: formulation.controlledSchedule == nil ? "fridge 2" : "safe 1",
        shippedTo: "North clinic",
        hasPowerOfAttorney: formulation.controlledSchedule == nil ? nil : true
      ),
      order: order
    )
  }

  /// Pharmacies, a return of stock, and two recalls.
  func clinicWide(beginning: Moment, baclofen: Formulation) -> [Action] {
    func action(_ name: String, _ events: [ClinicEvent], at: Moment, by: String = "lund") -> Action
    {
      Action(
        id: ActionID("supply-\(name)"),
        by: .staff(StaffID(by)),
        on: "pharmacy",
        at: at,
        events: events
      )
    }
    let quarter = Self.lot(of: baclofen, on: today.advanced(byDays: -60), for: ChartID(""))
    let nurse = StaffID("okafor")
    return [
      action(
        "pharmacies",
        [
          .pharmacyRecorded(
            Pharmacy(
              id: Self.works,
              name: "Compounding Works",
              leadWorkDays: 5,
              authorisationDays: 10,
              bufferDays: 3
            )
          ),
          .pharmacyRecorded(
            Pharmacy(
              id: Self.valley,
              name: "Valley Infusion Pharmacy",
              leadWorkDays: 8,
              authorisationDays: 15,
              bufferDays: 3
            )
          ),
        ],
        at: beginning
      ),
      action(
        "stock",
        [
          .lotReceived(
            Self.receipt(
              of: baclofen,
              .millilitres(60),
              for: ChartID("stock0000"),
              filledOn: today.advanced(byDays: -30),
              by: nurse,
              at: moment(days: -30)
            )
          )
        ],
        at: moment(days: -30),
        by: "okafor"
      ),
      action(
        "broken",
        [
          .lotMoved(
            LotMovement(
              lot: Self.lot(of: baclofen, on: today.advanced(byDays: -30), for: ChartID("")),
              kind: .wasted,
              volume: .millilitres(20),
              method: "drug bin, sealed",
              reason: "syringe dropped",
              by: nurse,
              witness: Signature(
                by: StaffID("chen"),
                at: moment(days: -21),
                meaning: "I watched the waste"
              )
            )
          )
        ],
        at: moment(days: -21),
        by: "okafor"
      ),
      action(
        "recalls",
        [
          .recallRecorded(
            Recall(
              id: RecallID("demo-lot"),
              lot: quarter,
              noticedOn: today.advanced(byDays: -2),
              reason: "strength above its label in two syringes",
              notice: "FA-2117"
            )
          ),
          .recallRecorded(
            Recall(
              id: RecallID("demo-pumps"),
              pumps: PumpRange(
                model: "Prometra II 20 mL",
                firstSerial: "DM40000",
                lastSerial: "DM40400"
              ),
              noticedOn: today.advanced(byDays: -9),
              reason: "valve may stick after magnetic resonance",
              notice: "FA-2098"
            )
          ),
        ],
        at: moment(days: -2)
      ),
    ]
  }

  private func moment(days: Int) -> Moment {
    let seconds = Int64(days) * 86_400
    return Moment(
      instant: now.instant.advanced(bySeconds: seconds),
      offsetSeconds: now.offsetSeconds
    )
  }

  /// How far a patient's order and drug order got.
  enum Progress {
    case nothing, draft, signed, sentBack, verified, requested, authorised, expired, ordered
    case refused, received, used
  }

  /// The orders of one patient, as far as they got.
  func orders(_ progress: Progress, _ history: RefillHistory, order: RefillOrder) -> [Action] {
    let chart = history.chart
    let early = moment(days: -12)
    func action(_ name: String, _ events: [ClinicEvent], days: Int, by: String) -> Action {
      Action(
        id: ActionID("\(chart.text)-supply-\(name)"),
        by: .staff(StaffID(by)),
        on: "pharmacy",
        at: moment(days: days),
        chart: chart,
        events: events
      )
    }
    func drug(_ state: DrugOrderState, lots: [String] = [], until days: Int = 90) -> ClinicEvent {
      let pharmacy = Pharmacy(id: Self.works, name: "", leadWorkDays: 5, authorisationDays: 10)
      let isAuthorised = [.authorised, .ordered, .received].contains(state)
      return .drugOrderRecorded(
        DrugOrder(
          id: DrugOrderID("\(chart.text)-drug"),
          refillOrder: order.id,
          formulation: order.formulation,
          volume: order.volume,
          pharmacy: Self.works,
          neededOn: today.advanced(byDays: progress == .received || progress == .used ? 0 : 7),
          orderBy: pharmacy.orderBy(for: today.advanced(byDays: 7), needsAuthorisation: false),
          needsAuthorisation: true,
          authorisation: isAuthorised ? "PA-\(chart.text.suffix(4))" : nil,
          authorisedUntil: isAuthorised ? today.advanced(byDays: days) : nil,
          state: state,
          orderedOn: state == .ordered || state == .received ? early.local.date : nil,
          lots: lots,
          reason: state == .refused ? "the payer asks for a newer note" : nil
        )
      )
    }
    let verified = action(
      "verified",
      [.orderVerified(OrderVerified(order: order.id, isAccepted: true))],
      days: -11,
      by: "lund"
    )
    switch progress {
    case .nothing, .signed: return []
    case .draft: return [action("draft", [.orderDrafted(order)], days: -1, by: "okafor")]
    case .sentBack:
      return [
        action(
          "sent-back",
          [
            .orderVerified(
              OrderVerified(order: order.id, isAccepted: false, note: "volume above the reservoir?")
            )
          ],
          days: -1,
          by: "lund"
        )
      ]
    case .verified: return [verified]
    case .requested: return [action("drug", [drug(.requested)], days: -3, by: "okafor")]
    case .authorised: return [action("drug", [drug(.authorised)], days: -3, by: "okafor")]
    case .expired: return [action("drug", [drug(.authorised, until: -5)], days: -3, by: "okafor")]
    case .ordered: return [action("drug", [drug(.ordered)], days: -3, by: "okafor")]
    case .refused: return [action("drug", [drug(.refused)], days: -3, by: "okafor")]
    case .used:
      let lot = Self.lot(of: order.formulation, on: today, for: chart)
      return [
        action("drug", [drug(.ordered)], days: -10, by: "okafor"),
        action("came", [drug(.received, lots: [lot])], days: -2, by: "okafor"),
      ]
    case .received:
      let receipt = Self.receipt(
        of: order.formulation,
        order.volume,
        for: chart,
        filledOn: today,
        by: StaffID("okafor"),
        at: moment(days: -2),
        order: DrugOrderID("\(chart.text)-drug")
      )
      let label = ProductLabel(
        lot: receipt.lot.number,
        ingredients: order.formulation.ingredients,
        isPreservativeFree: true,
        beyondUse: receipt.lot.beyondUse,
        expiresOn: receipt.lot.expiresOn,
        pHHundredths: receipt.lot.pHHundredths
      )
      return [
        verified, action("drug", [drug(.ordered)], days: -10, by: "okafor"),
        action(
          "delivery",
          [.lotReceived(receipt), drug(.received, lots: [receipt.lot.number])],
          days: -2,
          by: "okafor"
        ),
        action(
          "label",
          [.labelChecked(LabelChecked(order: order.id, label: label, isAccepted: true))],
          days: -1,
          by: "lund"
        ),
      ]
    }
  }

  /// What some patients take besides, and a signed review.
  func lists(_ number: Int, _ history: RefillHistory) -> [Action] {
    func entry(
      _ kind: ChartListEntry.Kind,
      _ name: String,
      _ route: ChartListEntry.Route? = nil,
      milligrams: Int64? = nil
    ) -> ClinicEvent {
      .listEntryRecorded(
        ChartListEntry(
          id: "\(history.chart.text)-\(name)",
          kind: kind,
          name: name,
          route: route,
          dailyDose: milligrams.map { Dose(amount: $0 * 1_000_000, unit: .milligramsPerDay) },
          startedOn: today.advanced(byDays: -200)
        )
      )
    }
    var events: [ClinicEvent]
    switch number {
    case 1:
      events = [
        entry(.opioid, "morphine", .oral, milligrams: 30),
        .therapyReviewed(
          TherapyReview(
            decision: .continue,
            outcome: "relief about half, walks to the shop again",
            complications: "constipation, treated",
            assessment: "benefit outweighs; dose stays",
            nextBy: today.advanced(byDays: 120)
          )
        ),
      ]
    case 3:
      events = [
        entry(.opioid, "oxycodone", .oral, milligrams: 20), entry(.nsaid, "ibuprofen", .oral),
      ]
    case 4: events = [entry(.anticoagulant, "apixaban", .oral)]
    case 6: events = [entry(.benzodiazepine, "diazepam", .oral, milligrams: 5)]
    case 7: events = [entry(.allergy, "chlorhexidine")]
    case 13: events = [entry(.psychosis, "once, years ago")]
    default: return []
    }
    return [
      Action(
        id: ActionID("\(history.chart.text)-lists"),
        by: .staff(StaffID("diaz")),
        on: "office",
        at: moment(days: -60),
        chart: history.chart,
        events: events
      )
    ]
  }
}
