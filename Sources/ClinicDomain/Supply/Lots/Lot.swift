/// One lot of a drug as its label gives it.
///
/// Source: POLICY (what a log of lots needs). The beyond-use time is kept as the pharmacy printed
/// it and compared, never computed.
public struct Lot: Hashable, Sendable, Codable {
  /// Where a lot comes from.
  public enum Origin: String, Hashable, Sendable, Codable, CaseIterable {
    case manufactured
    case pharmacy = "503A"
    case outsourcing = "503B"
  }

  /// The lot number on the label.
  public var number: String
  /// Where it comes from.
  public var origin: Origin
  /// The pharmacy that sent it.
  public var pharmacy: PharmacyID
  /// Every drug with its strength, as labelled.
  public var formulation: Formulation
  /// What the drugs are dissolved in, where the label says so.
  public var diluent: String?
  /// Whether the label says that it is free of preservatives.
  public var isPreservativeFree: Bool
  /// When it was compounded, where the label says so.
  public var compoundedAt: CivilDateTime?
  /// By when its use must begin.
  public var beyondUse: CivilDateTime?
  /// The last day of a manufactured lot.
  public var expiresOn: CivilDate?
  /// The pH in hundredths, where it was given.
  public var pHHundredths: Int?
  /// The assayed strength against the label in tenths of a percent, where it was given.
  public var assayErrorTenths: Int64?
  /// Where the label says to keep it, where it does.
  public var storage: BeyondUse.Storage?
  /// How it was compounded, where the label says so.
  public var category: BeyondUse.Category?
  /// The number of the prescription, where there is one.
  public var prescription: String?

  /// Makes a lot.
  public init(
    number: String,
    origin: Origin,
    pharmacy: PharmacyID,
    formulation: Formulation,
    diluent: String? = nil,
    isPreservativeFree: Bool,
    compoundedAt: CivilDateTime? = nil,
    beyondUse: CivilDateTime? = nil,
    expiresOn: CivilDate? = nil,
    pHHundredths: Int? = nil,
    assayErrorTenths: Int64? = nil,
    storage: BeyondUse.Storage? = nil,
    category: BeyondUse.Category? = nil,
    prescription: String? = nil
  ) {
    self.number = number
    self.origin = origin
    self.pharmacy = pharmacy
    self.formulation = formulation
    self.diluent = diluent
    self.isPreservativeFree = isPreservativeFree
    self.compoundedAt = compoundedAt
    self.beyondUse = beyondUse
    self.expiresOn = expiresOn
    self.pHHundredths = pHHundredths
    self.assayErrorTenths = assayErrorTenths
    self.storage = storage
    self.category = category
    self.prescription = prescription
  }

  /// What the checks of a product find on its label, the beyond-use time that is later than the
  /// tables allow included.
  public func findings(isRecalled: Bool, at now: CivilDateTime) -> [Finding] {
    let facts = ProductFacts(
      lot: number,
      isPreservativeFree: isPreservativeFree,
      beyondUse: beyondUse,
      expiresOn: expiresOn,
      isRecalled: isRecalled,
      pHHundredths: pHHundredths,
      assayError: assayErrorTenths.map { Percentage(ratio: Fraction(Int128($0), over: 1000)) }
    )
    var found = ProductChecks.findings(facts, at: now)
    if let beyondUse, let compoundedAt, let category, let storage {
      found += BeyondUse.implausible(
        printed: beyondUse,
        compoundedAt: compoundedAt,
        category,
        storage
      )
    }
    return found
  }

  /// The last day on which it may be put into a pump; nothing where neither date is known.
  public var usableUntil: CivilDate? { [beyondUse?.date, expiresOn].compactMap(\.self).min() }

  /// A lot number as it is compared: without spaces, in capitals, so that a recall misses no copy.
  public static func key(_ number: String) -> String {
    number.filter { !$0.isWhitespace }.uppercased()
  }
}

/// Who took drug over, when, and where it is kept.
///
/// Source: S43 (chain of custody of deliveries).
public struct Custody: Hashable, Sendable, Codable {
  /// Who took it over.
  public var by: StaffID
  /// When.
  public var at: Moment
  /// How many syringes or vials were counted.
  public var count: Int
  /// Where it is kept.
  public var keptIn: String
  /// The temperature on arrival in tenths of a degree Celsius, where it was measured.
  public var tenthsCelsius: Int?
  /// To whom or where the pharmacy shipped it, where that was written down.
  public var shippedTo: String?
  /// Whether the patient's power of attorney is on file, under which a clinic takes controlled drug
  /// in for a patient; nothing where it was not asked.
  public var hasPowerOfAttorney: Bool?

  /// Makes the record.
  public init(
    by: StaffID,
    at: Moment,
    count: Int,
    keptIn: String,
    tenthsCelsius: Int? = nil,
    shippedTo: String? = nil,
    hasPowerOfAttorney: Bool? = nil
  ) {
    self.by = by
    self.at = at
    self.count = count
    self.keptIn = keptIn
    self.tenthsCelsius = tenthsCelsius
    self.shippedTo = shippedTo
    self.hasPowerOfAttorney = hasPowerOfAttorney
  }
}

/// A delivery of a lot, or of more of it.
public struct LotReceipt: Hashable, Sendable, Codable {
  /// The lot.
  public var lot: Lot
  /// The volume that came.
  public var volume: Volume
  /// Who took it over.
  public var custody: Custody
  /// The drug order that it came for, where it came for one.
  public var order: DrugOrderID?
  /// Why it is kept although it does not reach the day of the refill, where that is so.
  public var acceptedBecause: String?

  /// Makes the record.
  public init(
    lot: Lot,
    volume: Volume,
    custody: Custody,
    order: DrugOrderID? = nil,
    acceptedBecause: String? = nil
  ) {
    self.lot = lot
    self.volume = volume
    self.custody = custody
    self.order = order
    self.acceptedBecause = acceptedBecause
  }
}

/// Stock of a lot that left the clinic without going into a pump.
public struct LotMovement: Hashable, Sendable, Codable {
  /// How it left.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case wasted
    case returned
  }

  /// The lot number.
  public var lot: String
  /// How it left.
  public var kind: Kind
  /// How much.
  public var volume: Volume
  /// How it was destroyed, or to whom it was sent.
  public var method: String
  /// Why.
  public var reason: String
  /// Who did it.
  public var by: StaffID
  /// Who watched and signed in for it.
  public var witness: Signature?

  /// Makes the record.
  public init(
    lot: String,
    kind: Kind,
    volume: Volume,
    method: String,
    reason: String,
    by: StaffID,
    witness: Signature? = nil
  ) {
    self.lot = lot
    self.kind = kind
    self.volume = volume
    self.method = method
    self.reason = reason
    self.by = by
    self.witness = witness
  }
}

extension Formulation {
  /// The strictest schedule of its controlled drugs; nothing where none is controlled.
  public var controlledSchedule: Drug.Schedule? {
    let found = ingredients.compactMap { Formulary.drug($0.drug)?.deaSchedule?.value }
    return Drug.Schedule.allCases.first { found.contains($0) }
  }
}
