/// A limit that holds: the clinic's own where it has set one, else what the data give.
public struct LimitInForce<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The value that holds.
  public let value: Value
  /// Whether the clinic set it.
  public let isOwn: Bool
  /// What the data give; nothing where no figure is known.
  public let data: Figure<Value>?
  /// The value and, where it is the clinic's, what the data give beside it.
  public let shown: String

  /// The key of the source: `POLICY` for the clinic's own.
  public var source: String { isOwn ? "POLICY" : data?.source ?? "POLICY" }

  /// Whether a page that was read holds the value; the clinic answers for its own.
  public var verified: Bool { isOwn || data?.verified == true }

  init?(_ own: Value?, _ data: Figure<Value>?, shown text: (Value) -> String) {
    guard let value = own ?? data?.value else { return nil }
    self.value = value
    self.data = data
    isOwn = own != nil
    shown = Self.shown(own: own, value, data, text)
  }

  private static func shown(
    own: Value?,
    _ value: Value,
    _ data: Figure<Value>?,
    _ text: (Value) -> String
  ) -> String {
    guard own != nil else { return text(value) }
    let formulary = data.map { "\(text($0.value)) [\($0.provenance)]" } ?? "no figure"
    return "policy \(text(value)), formulary \(formulary)"
  }
}

extension Policy {
  /// The limit of a drug that holds, of whatever kind; nothing where neither the clinic nor the data
  /// give one.
  public func limit(_ limit: DrugLimit, of drug: Drug) -> LimitInForce<DrugLimitValue>? {
    LimitInForce(own(limit, of: drug.id), limit.data(of: drug), shown: \.shown)
  }

  /// The limit of a strength.
  public func strength(_ limit: DrugLimit, of drug: Drug) -> LimitInForce<Concentration>? {
    quantity(limit, of: drug, data: limit.data(of: drug))
  }

  /// The limit of a daily dose or a step.
  public func dose(_ limit: DrugLimit, of drug: Drug) -> LimitInForce<Dose>? {
    quantity(limit, of: drug, data: limit.data(of: drug))
  }

  /// The limit of a change in percent.
  public func percent(_ limit: DrugLimit, of drug: Drug) -> LimitInForce<Measure>? {
    LimitInForce(
      own(limit, of: drug.id)?.measure,
      limit.data(of: drug).flatMap { figure in
        figure.value.measure.map { value in figure.map { _ in value } }
      },
      shown: \.shown
    )
  }

  /// Whether the clinic takes a drug as approved for pumps; nothing where it has not said.
  public func ownApproval(of drug: Drug) -> Bool? {
    if case .approved(let isApproved)? = own(.approval, of: drug.id) { isApproved } else { nil }
  }

  /// Whether a drug counts as approved for pumps here.
  public func isApproved(_ drug: Drug) -> Bool { ownApproval(of: drug) ?? drug.isLabelledForPump }

  /// The clinic's own days in the pump of a drug, or of a mixture named by the ids of its drugs in
  /// alphabetical order.
  public func ownDays(of drugs: [Drug]) -> Int? {
    own(.pumpDays, of: Self.name(of: drugs))?.measure?.number.whole
  }

  /// The name of a drug or a mixture under which its days are kept: `bupivacaine+morphine`.
  public static func name(of drugs: [Drug]) -> String {
    drugs.map(\.id).sorted().joined(separator: "+")
  }

  private func quantity<Value: Quantity>(
    _ limit: DrugLimit,
    of drug: Drug,
    data: Figure<DrugLimitValue>?
  ) -> LimitInForce<Value>? {
    LimitInForce(
      own(limit, of: drug.id)?.measure?.quantity(Value.self),
      data.flatMap { figure in
        figure.value.measure?.quantity(Value.self).map { value in figure.map { _ in value } }
      },
      shown: \.shown
    )
  }
}
