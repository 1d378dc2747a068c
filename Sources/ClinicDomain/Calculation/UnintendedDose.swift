/// Drug that reaches the patient beside the program.
public enum UnintendedDose {
  /// The drug that a valve may let through during a scan with drug in the pump.
  ///
  /// Source: S19 (the valve closes after at most 10 microlitres).
  public static func scanLeak(of concentration: Concentration) -> Mass {
    concentration.mass(in: Volume(nanolitres: 10000))
  }

  /// The drug that a push through the access port carries where nothing was aspirated first.
  ///
  /// Source: S56.
  public static func accessPortPush(
    catheter: Volume,
    concentration: Concentration
  ) -> Mass {
    concentration.mass(in: catheter)
  }
}
