/// Names a recall.
public typealias RecallID = Identifier<Recall>

/// A recall or field action that the clinic was told of.
public struct Recall: Hashable, Sendable, Codable {
  /// The recall's name.
  public var id: RecallID
  /// The lot, where a lot is recalled.
  public var lot: String?
  /// The model and serial numbers, where pumps are recalled.
  public var pumps: PumpRange?
  /// The day of the notice.
  public var noticedOn: CivilDate
  /// What is wrong.
  public var reason: String
  /// The notice's number or sender.
  public var notice: String
  /// The day from which it no longer holds, where it was taken back.
  public var endedOn: CivilDate?

  /// Makes a recall of a lot.
  public init(
    id: RecallID,
    lot: String,
    noticedOn: CivilDate,
    reason: String,
    notice: String
  ) {
    self.init(id: id, lot: lot, pumps: nil, noticedOn: noticedOn, reason: reason, notice: notice)
  }

  /// Makes a recall of pumps.
  public init(
    id: RecallID,
    pumps: PumpRange,
    noticedOn: CivilDate,
    reason: String,
    notice: String
  ) {
    self.init(id: id, lot: nil, pumps: pumps, noticedOn: noticedOn, reason: reason, notice: notice)
  }

  private init(
    id: RecallID,
    lot: String?,
    pumps: PumpRange?,
    noticedOn: CivilDate,
    reason: String,
    notice: String
  ) {
    self.id = id
    self.lot = lot
    self.pumps = pumps
    self.noticedOn = noticedOn
    self.reason = reason
    self.notice = notice
  }

  /// Whether it holds: it was not taken back.
  public var holds: Bool { endedOn == nil }
}

/// Pumps of a model, all or a range of serial numbers.
public struct PumpRange: Hashable, Sendable, Codable {
  /// How a pump stands to a range.
  public enum Match: String, Hashable, Sendable, CaseIterable {
    case inside
    case outside
    /// The serial number is of another form than the range's: a person has to look.
    case lookByHand
  }

  /// The name of the model in the pump catalogue.
  public var model: String
  /// The first serial number; nothing means from the beginning.
  public var firstSerial: String?
  /// The last serial number; nothing means to the end.
  public var lastSerial: String?

  /// Makes a range.
  public init(model: String, firstSerial: String? = nil, lastSerial: String? = nil) {
    self.model = model
    self.firstSerial = firstSerial
    self.lastSerial = lastSerial
  }

  /// How a pump stands to the range; a serial number that cannot be ordered is never outside.
  public func match(_ pump: Pump) -> Match {
    guard pump.model == model else { return .outside }
    guard firstSerial != nil || lastSerial != nil else { return .inside }
    guard let serial = Serial(pump.serial) else { return .lookByHand }
    for (bound, isFirst) in [(firstSerial, true), (lastSerial, false)] {
      guard let bound else { continue }
      guard let limit = Serial(bound), limit.head == serial.head, limit.tail == serial.tail else {
        return .lookByHand
      }
      if isFirst ? serial.number < limit.number : serial.number > limit.number { return .outside }
    }
    return .inside
  }

  /// A serial number in its parts: letters, digits, letters.
  private struct Serial {
    let head: String
    let number: Int64
    let tail: String

    init?(_ text: String) {
      let plain = text.filter { !$0.isWhitespace }.uppercased()
      let isDigit: (Character) -> Bool = { $0.isASCII && $0.isNumber }
      let front = plain.prefix { !isDigit($0) }
      let digits = plain.dropFirst(front.count).prefix(while: isDigit)
      let rest = plain.dropFirst(front.count + digits.count)
      guard let number = Int64(digits), !rest.contains(where: isDigit) else { return nil }
      head = String(front)
      self.number = number
      tail = String(rest)
    }
  }
}
