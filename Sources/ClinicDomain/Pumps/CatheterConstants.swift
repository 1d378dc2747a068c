/// The length and volume of an implanted catheter, as they follow from its model and what was trimmed
/// off, held against the volume that was entered.
///
/// Source: S20 (Prometra II manual, page 33).
public struct CatheterConstants: Hashable, Sendable {
  /// The model.
  public let model: CatheterModel
  /// What was trimmed off at implant.
  public let trimmed: Length
  /// What is left in the body; nothing where the supplied length is not known or is shorter.
  public let length: Length?
  /// What that holds; nothing where the volume of a centimetre is not known.
  public let volume: CatheterVolume?
  /// The volume that was entered.
  public let entered: Volume?

  /// Works them out; nothing where the model or the trimmed length is not known.
  public init?(_ catheter: Catheter) {
    guard let model = catheter.model.flatMap(PumpCatalogue.catheter), let trimmed = catheter.trimmed
    else { return nil }
    self.model = model
    self.trimmed = trimmed
    entered = catheter.volume
    length = model.implantedLength(trimmed: trimmed)
    volume = length.flatMap { model.implantedVolume(length: $0) }
  }

  /// Whether more was trimmed off than the maker supplies.
  public var isTrimmedTooFar: Bool {
    model.suppliedLength.map { trimmed > $0.value } ?? false
  }

  /// Whether every figure behind the volume was read on a page.
  public var isVerified: Bool { volume?.verified == true && model.suppliedLength?.verified == true }

  /// How far the entered volume is off what was worked out, beyond its bounds; nothing where it lies
  /// inside them or one of both is not known.
  public var difference: Percentage? {
    guard let entered, let volume else { return nil }
    let bound = entered < volume.least ? volume.least : volume.greatest
    guard entered < volume.least || entered > volume.greatest else { return nil }
    return Percentage(from: bound.exact, to: entered.exact)
  }

  /// Whether the entered volume disagrees by more than a bridge may be off.
  public func disagrees(_ policy: Policy) -> Bool {
    difference.map { $0.ratio.magnitude > policy.ratio(.bridgeTolerance) } ?? false
  }

  /// The volume as text: one figure, or bounds from which no bridge is worked out.
  public var shownVolume: String {
    guard let volume else { return "not known" }
    let mark = volume.verified ? "" : "?"
    return volume.single.map { "\($0.shown)\(mark)" }
      ?? "\(volume.least.shown) to \(volume.greatest.shown)\(mark)"
  }

  /// Length and volume in one line with what they come from.
  public var sentence: String {
    guard let supplied = model.suppliedLength else { return "\(model.name): length not known" }
    guard let length else {
      return "\(trimmed.shown) trimmed off a catheter of \(supplied.value.shown)"
    }
    let centimetre = perCentimetre.map { " x \($0)" } ?? ""
    return "\(supplied.value.shown) - \(trimmed.shown) = \(length.shown)\(centimetre)"
      + " = \(shownVolume) [\(provenance)]"
  }

  private var perCentimetre: String? {
    guard let least = model.leastVolumePerCentimetre?.value,
      let greatest = model.greatestVolumePerCentimetre?.value
    else { return nil }
    return least == greatest
      ? "\(least.digits) mL/cm" : "\(least.digits) to \(greatest.digits) mL/cm"
  }

  private var provenance: String {
    let sources = [
      model.suppliedLength?.source, model.leastVolumePerCentimetre?.source,
      model.greatestVolumePerCentimetre?.source,
    ].compactMap(\.self)
    let names = sources.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: ", ")
    return isVerified ? names : "\(names), unverified"
  }

  /// How they were found.
  public var working: Working {
    Working(
      title: "Implanted catheter",
      formula: "length = supplied - trimmed; volume = length x volume of a centimetre",
      source: "S20",
      inputs: [
        Working.Line("catheter", model.name),
        Working.Line(
          "supplied",
          model.suppliedLength?.value.shown ?? "not known",
          note: model.suppliedLength?.provenance
        ), Working.Line("trimmed", trimmed.shown),
        Working.Line(
          "volume of a centimetre",
          perCentimetre ?? "not known",
          note: model.leastVolumePerCentimetre?.provenance
        ),
      ],
      steps: [sentence],
      results: [
        Working.Line("length", length?.shown ?? "-"), Working.Line("volume", shownVolume),
        Working.Line("entered", entered?.shown ?? "-"),
        Working.Line("difference", difference?.shown ?? "none"),
      ]
    )
  }
}
