/// How long new drug needs to the tip of the catheter at a flow: volume / rate.
///
/// Source: S50.
public enum ClearingTime {
  /// The time; nothing where nothing flows.
  public static func hours(_ clearing: Volume, at flow: FlowRate) -> Hours? {
    Hours(clearing, at: flow)
  }
}
