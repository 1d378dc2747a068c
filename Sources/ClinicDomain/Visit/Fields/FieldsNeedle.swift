/// What is asked while the needle is in.
extension Walk {
  static let needle = [
    ChecklistField(
      "needle.port",
      "Needle in",
      step: 25,
      .choice([ChecklistChoice("c", "centre refill port"), ChecklistChoice("a", "access port")]),
      normal: "c"
    ),
    ChecklistField("needle.stop", "Metal stop felt", step: 25, .yesNo, normal: "y"),
    ChecklistField("needle.attempts", "Attempts", step: 25, .count(1...9)),
    ChecklistField("needle.return", "Fluid returns", step: 26, .yesNo, normal: "y"),
  ]

  static let residual = [
    ChecklistField("residual.aspirated", "Aspirated, mL", step: 27, .volume),
    ChecklistField(
      "residual.look",
      "Appearance",
      step: 28,
      .choice([
        ChecklistChoice("c", "clear"), ChecklistChoice("d", "discoloured"),
        ChecklistChoice("b", "blood"), ChecklistChoice("t", "turbid or particles"),
      ]),
      normal: "c"
    ),
    ChecklistField("residual.all", "All aspirated, to the stop", step: 27, .yesNo, normal: "y"),
    ChecklistField(
      "residual.discarded",
      "Residual put to waste, not back",
      step: 30,
      .yesNo,
      normal: "y"
    ),
  ]

  static let rinse = [
    ChecklistField("rinse.count", "Rinses", step: 31, .count(0...9)),
    ChecklistField("rinse.volume", "Each, mL", step: 31, .volume),
  ]

  static let firstIncrement = [
    ChecklistField("first.filter", "Through the filter", step: 32, .yesNo, normal: "y"),
    ChecklistField("first.air", "Air in the line", step: 32, .yesNo, normal: "n"),
    ChecklistField("first.volume", "First increment, mL", step: 33, .volume),
    ChecklistField("first.return", "Drug returns", step: 33, .yesNo, normal: "y"),
  ]

  /// One key for each 5 mL and its return, then the signs.
  var fill: [ChecklistField] {
    let volume = order?.volume.nanolitres ?? 0
    let increments = max(1, Int((volume + 4_999_999) / 5_000_000))
    let returns = (1...increments).map { number in
      let upTo = min(Int64(number) * 5_000_000, volume)
      return ChecklistField(
        "fill.return.\(number)",
        "Returns at \(Volume(nanolitres: upTo).shown)",
        step: 34,
        .yesNo,
        normal: "y"
      )
    }
    return returns + [
      ChecklistField("fill.pain", "Pain or burning", step: 34, .yesNo, normal: "n"),
      ChecklistField("fill.swelling", "Swelling of the pocket", step: 34, .yesNo, normal: "n"),
      ChecklistField("fill.resistance", "Resistance or leak", step: 34, .yesNo, normal: "n"),
    ]
  }

  static let needleOut = [
    ChecklistField("out.injected", "Injected in all, mL", step: 37, .volume),
    ChecklistField("out.left", "Left in the reservoir under it, mL", step: 37, .volume),
    ChecklistField("out.syringe", "Left in the syringe, mL", step: 37, .volume),
    ChecklistField(
      "out.measured",
      "Measured inside afterwards, mL, empty if not measured",
      step: 36,
      .volume,
      isOptional: true
    ),
    ChecklistField("out.pocket", "Pocket swollen", step: 36, .yesNo, normal: "n"),
    ChecklistField("out.bleeding", "Bleeding", step: 36, .yesNo, normal: "n"),
  ]
}
