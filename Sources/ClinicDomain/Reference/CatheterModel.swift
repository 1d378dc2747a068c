/// A model of intrathecal catheter.
public struct CatheterModel: Hashable, Sendable {
  /// The model's identity: `Flowonix intrathecal catheter 11823`.
  public let name: String
  /// Who makes it.
  public let maker: String
  /// The length as supplied.
  public let suppliedLength: Figure<Length>?
  /// The least volume that one centimetre is said to hold.
  public let leastVolumePerCentimetre: Figure<Volume>?
  /// The greatest volume that one centimetre is said to hold; equal where one figure is given.
  public let greatestVolumePerCentimetre: Figure<Volume>?
  /// Whether it is joined from a pump piece and a spinal piece.
  public let isTwoPiece: Bool
  /// What else must be known.
  public let notes: [Statement]

  /// Makes an entry of the catalogue.
  public init(
    name: String,
    maker: String,
    suppliedLength: Figure<Length>?,
    leastVolumePerCentimetre: Figure<Volume>?,
    greatestVolumePerCentimetre: Figure<Volume>?,
    isTwoPiece: Bool,
    notes: [Statement]
  ) {
    self.name = name
    self.maker = maker
    self.suppliedLength = suppliedLength
    self.leastVolumePerCentimetre = leastVolumePerCentimetre
    self.greatestVolumePerCentimetre = greatestVolumePerCentimetre
    self.isTwoPiece = isTwoPiece
    self.notes = notes
  }

  /// The volume that an implanted length holds: length x volume per centimetre.
  ///
  /// A range where the catalogue gives one: no single bridge may be computed from it. Nothing where
  /// the volume of a centimetre is unknown. Source: S20 (Prometra II manual, page 33).
  public func implantedVolume(length: Length) -> CatheterVolume? {
    guard let least = leastVolumePerCentimetre, let greatest = greatestVolumePerCentimetre else {
      return nil
    }
    return CatheterVolume(
      least: length.times(least.value),
      greatest: length.times(greatest.value),
      verified: least.verified && greatest.verified
    )
  }

  /// The length left in the body: supplied length - trimmed length.
  ///
  /// Nothing where the supplied length is unknown or shorter than the trimmed piece. Source: S20
  /// (Prometra II manual, page 33).
  public func implantedLength(trimmed: Length) -> Length? {
    guard let supplied = suppliedLength?.value, supplied >= trimmed else { return nil }
    return Length(amount: supplied.amount - trimmed.amount, unit: .centimetres)
  }
}
