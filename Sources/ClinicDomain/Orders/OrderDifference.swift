/// One line of what an order changes against what is in the pump and runs now.
public struct OrderDifference: Hashable, Sendable {
  /// What the line is about: `BUPivacaine`, `program`.
  public var what: String
  /// How it stands now; nothing where it is new.
  public var before: String?
  /// How it is to be; nothing where it goes.
  public var after: String?
  /// The change in percent, for a daily dose that was not zero.
  public var change: Percentage?

  /// Whether before and after differ.
  public var isChanged: Bool { before != after }
}

extension Chart {
  /// The order beside the last program: every drug with strength and daily dose, mode and boluses,
  /// unchanged lines included.
  public func differences(of order: RefillOrder) -> [OrderDifference] {
    let old = summary.program
    let oldFluid = old?.formulation ?? summary.fill?.formulation
    let oldRate = old.map {
      $0.program.basalRate(primary: $0.formulation.primary.concentration)
    }
    let rate = order.program.basalRate(primary: order.formulation.primary.concentration)
    var names = order.formulation.ingredients.map(\.drug)
    names += (oldFluid?.ingredients.map(\.drug) ?? []).filter { !names.contains($0) }
    var lines = names.flatMap { name -> [OrderDifference] in
      let title = Formulary.drug(name)?.tallMan ?? name
      let before = oldFluid?.ingredients.first { $0.drug == name }?.concentration
      let after = order.formulation.ingredients.first { $0.drug == name }?.concentration
      let from = before.flatMap { strength in oldRate?.dose(of: strength) }
      let to = after.map { rate.dose(of: $0) }
      return [
        OrderDifference(what: "\(title) strength", before: before?.shown, after: after?.shown),
        OrderDifference(
          what: "\(title) daily dose",
          before: from?.shown,
          after: to?.shown,
          change: from.flatMap { from in
            Percentage(from: from.exact, to: to?.exact ?? .zero)
          }
        ),
      ]
    }
    lines.append(
      OrderDifference(
        what: "program",
        before: old?.program.modeTitle,
        after: order.program.modeTitle
      )
    )
    func boluses(_ program: InfusionProgram?) -> String? {
      program?.patientBoluses.map { "\($0.dose.shown), at most \($0.perDay) a day" }
    }
    let now = boluses(old?.program)
    let then = boluses(order.program)
    if now != nil || then != nil {
      lines.append(OrderDifference(what: "patient boluses", before: now, after: then))
    }
    lines.append(
      OrderDifference(
        what: "volume",
        before: summary.fill?.injected.shown,
        after: order.volume.shown
      )
    )
    return lines
  }
}
