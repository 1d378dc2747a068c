/// A model of implanted pump with every figure that is known of it.
///
/// A reference, because an entry is large, never changes and is named by its name alone. A figure
/// that is not known is nothing, never a guess; many are unverified and must be confirmed from the
/// pump's own manual before a rule leans on them.
public final class PumpModel: Sendable {
  /// What moves the fluid.
  public enum Drive: String, CaseIterable, Sendable {
    case peristaltic
    case gasConstantFlow
    case gasValve
    case piezoValve
    case unknown
  }

  /// What must be done about a magnetic resonance scan.
  public enum ScanRule: String, CaseIterable, Sendable {
    case interrogateAfter
    case emptyBefore
    case emptyBeforeAndResetValveAfter
    case conditional
    case noEffectShown
    case treatAsUnsafe

    /// The rule in words.
    public var title: String {
      switch self {
      case .interrogateAfter: "interrogate after every scan"
      case .emptyBefore: "empty all drug before a scan"
      case .emptyBeforeAndResetValveAfter:
        "empty all drug before a scan, reset the valve by hand after it"
      case .conditional: "only under the maker's conditions"
      case .noEffectShown: "no effect of a scan was shown"
      case .treatAsUnsafe: "treat as unsafe until confirmed"
      }
    }
  }

  /// Whether the model is still sold.
  public enum MarketStatus: String, CaseIterable, Sendable {
    case current
    case implantedBase
    case uncertain
    case obsolete
    case discontinued
    case withdrawn
    case unknown
  }

  /// The model's identity: `SynchroMed II 8637-40`.
  public let name: String
  /// Who makes it.
  public let maker: String
  /// The maker's numbers.
  public let catalogueNumbers: [Figure<String>]
  /// What moves the fluid.
  public let drive: Drive
  /// Whether the flow can be changed after implantation.
  public let isProgrammable: Bool
  /// The sizes that it is made in; empty where unknown.
  public let reservoirs: [Figure<Volume>]
  /// The volume at which it warns, or at which a refill is due.
  public let alarmVolume: Figure<Volume>?
  /// The least flow of a program.
  public let minimumFlow: Figure<EnteredRate>?
  /// The greatest flow of a program.
  public let maximumFlow: Figure<EnteredRate>?
  /// The flow that keeps it alive without a dose.
  public let keepAliveFlow: Figure<EnteredRate>?
  /// The fixed flow of a constant-flow pump.
  public let constantFlow: Figure<EnteredRate>?
  /// The volume that it cannot deliver.
  public let unusableVolume: Figure<Volume>?
  /// The volumes that its tubing is said to hold; more than one where the figure was changed.
  public let tubingVolumes: [Figure<Volume>]
  /// Months from implantation until it stops by itself.
  public let lifeMonths: Figure<Int>?
  /// What is said of its battery.
  public let battery: [Statement]
  /// The tolerance of delivery in percent.
  public let tolerance: Figure<Measure>?
  /// What is said of its accuracy.
  public let accuracy: [Statement]
  /// The needle to refill it with.
  public let refillNeedle: [Statement]
  /// What must be done about a scan.
  public let scanRule: ScanRule
  /// What is said of scans.
  public let scan: [Statement]
  /// Whether it is still sold.
  public let marketStatus: MarketStatus
  /// What is said of its sale.
  public let market: [Statement]
  /// The alarms that it can give.
  public let alarms: [PumpAlarmKind.Name]
  /// What else must be known.
  public let notes: [Statement]

  /// Makes an entry of the catalogue.
  public init(
    name: String,
    maker: String,
    catalogueNumbers: [Figure<String>],
    drive: Drive,
    isProgrammable: Bool,
    reservoirs: [Figure<Volume>],
    alarmVolume: Figure<Volume>?,
    minimumFlow: Figure<EnteredRate>?,
    maximumFlow: Figure<EnteredRate>?,
    keepAliveFlow: Figure<EnteredRate>?,
    constantFlow: Figure<EnteredRate>?,
    unusableVolume: Figure<Volume>?,
    tubingVolumes: [Figure<Volume>],
    lifeMonths: Figure<Int>?,
    battery: [Statement],
    tolerance: Figure<Measure>?,
    accuracy: [Statement],
    refillNeedle: [Statement],
    scanRule: ScanRule,
    scan: [Statement],
    marketStatus: MarketStatus,
    market: [Statement],
    alarms: [PumpAlarmKind.Name],
    notes: [Statement]
  ) {
    self.name = name
    self.maker = maker
    self.catalogueNumbers = catalogueNumbers
    self.drive = drive
    self.isProgrammable = isProgrammable
    self.reservoirs = reservoirs
    self.alarmVolume = alarmVolume
    self.minimumFlow = minimumFlow
    self.maximumFlow = maximumFlow
    self.keepAliveFlow = keepAliveFlow
    self.constantFlow = constantFlow
    self.unusableVolume = unusableVolume
    self.tubingVolumes = tubingVolumes
    self.lifeMonths = lifeMonths
    self.battery = battery
    self.tolerance = tolerance
    self.accuracy = accuracy
    self.refillNeedle = refillNeedle
    self.scanRule = scanRule
    self.scan = scan
    self.marketStatus = marketStatus
    self.market = market
    self.alarms = alarms
    self.notes = notes
  }
}

extension PumpModel: Hashable, CustomStringConvertible {
  /// Whether both are the same entry.
  public static func == (left: PumpModel, right: PumpModel) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The model's name.
  public var description: String { name }

  /// The life in months, only where it is verified; a due date may lean on nothing less.
  ///
  /// Source: S9 (Medtronic UK, getting a replacement).
  public var verifiedLifeMonths: Int? {
    lifeMonths.flatMap { $0.verified ? $0.value : nil }
  }

  /// Whether the model is made with this reservoir; any is possible where the sizes are unknown.
  public func isMade(withReservoir volume: Volume) -> Bool {
    reservoirs.isEmpty || reservoirs.contains { $0.value == volume }
  }
}
