import ClinicDomain

/// Samples of what is written down of the clinic's drugs.
extension EventSamples {
  static let formulation = Formulation(
    primary: Ingredient(
      drug: "morphine",
      concentration: Concentration(amount: 10_000_000, unit: .milligramsPerMillilitre)
    )
  )
  private static let lot = Lot(
    number: "A 1",
    origin: .pharmacy,
    pharmacy: PharmacyID("works"),
    formulation: formulation,
    diluent: "saline",
    isPreservativeFree: true,
    compoundedAt: EventSamples.at.local,
    beyondUse: EventSamples.at.local,
    expiresOn: CivilDate(dayNumber: 20_800),
    pHHundredths: 520,
    assayErrorTenths: -12,
    storage: .fridge,
    category: .categoryTwoNonsterile,
    prescription: "Rx 1"
  )
  private static let pumps = PumpRange(model: "M", firstSerial: "A1", lastSerial: "A9")

  static let supply: [ClinicEvent] = [
    .pharmacyRecorded(Pharmacy(id: PharmacyID("works"), name: "Compounding Works")),
    .drugOrderRecorded(
      DrugOrder(
        id: DrugOrderID("o"),
        refillOrder: OrderID("r"),
        formulation: formulation,
        volume: .millilitres(20),
        pharmacy: PharmacyID("works"),
        neededOn: CivilDate(dayNumber: 20_790),
        orderBy: CivilDate(dayNumber: 20_770),
        needsAuthorisation: true,
        authorisation: "PA",
        authorisedUntil: CivilDate(dayNumber: 20_800),
        state: .received,
        orderedOn: CivilDate(dayNumber: 20_760),
        lots: ["A 1"],
        reason: "late"
      )
    ),
    .lotReceived(
      LotReceipt(
        lot: lot,
        volume: .millilitres(20),
        custody: Custody(
          by: StaffID("lopez"),
          at: EventSamples.at,
          count: 1,
          keptIn: "safe",
          tenthsCelsius: -5,
          shippedTo: "North clinic",
          hasPowerOfAttorney: true
        ),
        order: DrugOrderID("o"),
        acceptedBecause: "brought forward"
      )
    ),
    .lotMoved(
      LotMovement(
        lot: "A 1",
        kind: .returned,
        volume: .millilitres(1),
        method: "courier",
        reason: "not used",
        by: StaffID("lopez"),
        witness: Signature(by: StaffID("chen"), at: EventSamples.at, meaning: "watched")
      )
    ),
    .recallRecorded(
      Recall(
        id: RecallID("l"),
        lot: "A 1",
        noticedOn: CivilDate(dayNumber: 20_750),
        reason: "strength",
        notice: "N"
      )
    ),
    .recallRecorded(
      Recall(
        id: RecallID("p"),
        pumps: pumps,
        noticedOn: CivilDate(dayNumber: 20_750),
        reason: "particles",
        notice: "N"
      )
    ),
  ]
}
