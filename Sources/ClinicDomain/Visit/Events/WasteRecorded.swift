/// Drug thrown away before a witness.
public struct WasteRecorded: Hashable, Sendable, Codable {
  /// One fluid that was thrown away.
  public struct Line: Hashable, Sendable, Codable {
    /// The volume.
    public var volume: Volume
    /// What it held.
    public var formulation: Formulation
    /// Where it came from: the pump or the syringe.
    public var origin: String

    /// Makes a line.
    public init(volume: Volume, formulation: Formulation, origin: String) {
      self.volume = volume
      self.formulation = formulation
      self.origin = origin
    }
  }

  /// What was thrown away.
  public var lines: [Line]
  /// How.
  public var method: String
  /// Who threw it away.
  public var by: StaffID
  /// Who watched, where a drug of it is controlled.
  public var witness: Signature?

  /// Makes the record.
  public init(lines: [Line], method: String, by: StaffID, witness: Signature?) {
    self.lines = lines
    self.method = method
    self.by = by
    self.witness = witness
  }
}
