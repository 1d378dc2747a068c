/// An implanted pump: its model and serial number, and the constants that belong to this device.
public struct Pump: Hashable, Sendable, Codable {
  /// The name of the model in the pump catalogue.
  public var model: String
  /// The serial number; one serial belongs to one patient, whatever the model.
  public var serial: String
  /// The day of implant.
  public var implantedOn: CivilDate
  /// The reservoir's size.
  public var reservoir: Volume
  /// The level at which the low-reservoir alarm sounds.
  public var alarmVolume: Volume
  /// The volume that cannot be infused, where the clinic has set one for this pump.
  public var unusableVolume: Volume?
  /// The volume of the pump's internal tubing, where it is known.
  public var tubingVolume: Volume?
  /// The catheter, with its volume where that is known.
  public var catheter: Catheter
  /// The day on which the elective replacement indicator was first read, where it was.
  public var replacementIndicatedOn: CivilDate?
  /// The day on which the end of service was first read or heard, where it was: the pump no longer
  /// delivers reliably and is replaced at once.
  public var endOfServiceOn: CivilDate?

  /// Makes a pump.
  public init(
    model: String,
    serial: String,
    implantedOn: CivilDate,
    reservoir: Volume,
    alarmVolume: Volume,
    unusableVolume: Volume? = nil,
    tubingVolume: Volume? = nil,
    catheter: Catheter = Catheter(),
    replacementIndicatedOn: CivilDate? = nil
  ) {
    self.model = model
    self.serial = serial
    self.implantedOn = implantedOn
    self.reservoir = reservoir
    self.alarmVolume = alarmVolume
    self.unusableVolume = unusableVolume
    self.tubingVolume = tubingVolume
    self.catheter = catheter
    self.replacementIndicatedOn = replacementIndicatedOn
  }

  /// Whether a text is this serial number, however blanks and capitals are written.
  public func isSerial(_ text: String) -> Bool {
    let plain = Self.plainSerial(text)
    return !plain.isEmpty && plain == Self.plainSerial(serial)
  }

  /// A serial number without blanks and capitals, in which the same number is always the same text.
  public static func plainSerial(_ text: String) -> String {
    text.filter { $0 != " " }.lowercased()
  }

  /// The volume between the reservoir and the catheter tip; nothing where a part is not known.
  public var clearingVolume: Volume? {
    guard let tubingVolume, let catheterVolume = catheter.volume else { return nil }
    return tubingVolume + catheterVolume
  }
}

/// The catheter between the pump and the spinal fluid.
public struct Catheter: Hashable, Sendable, Codable {
  /// The name of the model in the catheter catalogue, where it is known.
  public var model: String?
  /// The length that was trimmed off at implant, where it is known.
  public var trimmed: Length?
  /// The implanted volume, where it is known.
  public var volume: Volume?
  /// The level of the tip: `T10`.
  public var tip: String?

  /// Makes a catheter.
  public init(
    model: String? = nil,
    trimmed: Length? = nil,
    volume: Volume? = nil,
    tip: String? = nil
  ) {
    self.model = model
    self.trimmed = trimmed
    self.volume = volume
    self.tip = tip
  }
}
