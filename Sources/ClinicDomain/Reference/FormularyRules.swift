/// Figures that hold for all drugs and pumps.
public struct FormularyRules: Hashable, Sendable {
  /// A mixture off by more than this was made again.
  public let conversionReject: Figure<Measure>
  /// How many lots were excluded.
  public let compoundingExclusionRate: Figure<Measure>
  /// The mean error of ziconotide in mixtures.
  public let ziconotideCompoundingBias: Figure<Measure>
  /// The tolerance of a marketed strength.
  public let lioresalStrengthTolerance: Figure<Measure>
  /// A fluid must be above this.
  public let deviceMinPh: Figure<Measure>
  /// The least flow of the SynchroMed pumps.
  public let synchromedMinFlow: Figure<Measure>
  /// The mean error in patients.
  public let pumpAccuracyMeanClinical: Figure<Measure>
  /// The mean error of one refill.
  public let pumpAccuracyPerRefill: Figure<Measure>
  /// Missing more than this points to the pocket, 20 mL pump.
  public let pocketFillDiscrepancy20mL: Figure<Measure>
  /// Missing more than this points to the pocket, 40 mL pump.
  public let pocketFillDiscrepancy40mL: Figure<Measure>
  /// Pumps failed by 78 months with labelled drugs.
  public let pumpFailure78moOnLabel: Figure<Measure>
  /// Pumps failed by 78 months with other drugs.
  public let pumpFailure78moOffLabel: Figure<Measure>
  /// Pumps free of a stall at 6 years with labelled drugs.
  public let stallSurvival6yOnLabel: Figure<Measure>
  /// Pumps free of a stall at 6 years with other drugs.
  public let stallSurvival6yOffLabel: Figure<Measure>
  /// Beyond-use time, category 1, room.
  public let budCategory1RoomHours: Figure<Measure>
  /// Beyond-use time, category 1, cold.
  public let budCategory1FridgeHours: Figure<Measure>
  /// Beyond-use time, category 2 from sterile parts, room.
  public let budCategory2AsepticSterileRoomDays: Figure<Measure>
  /// Beyond-use time, category 2 from sterile parts, cold.
  public let budCategory2AsepticSterileFridgeDays: Figure<Measure>
  /// Beyond-use time, category 2 from sterile parts, frozen.
  public let budCategory2AsepticSterileFreezerDays: Figure<Measure>
  /// Beyond-use time, category 2 with a non-sterile part, room.
  public let budCategory2AsepticNonsterileRoomDays: Figure<Measure>
  /// Beyond-use time, category 2 with a non-sterile part, cold.
  public let budCategory2AsepticNonsterileFridgeDays: Figure<Measure>
  /// Beyond-use time, category 2 with a non-sterile part, frozen.
  public let budCategory2AsepticNonsterileFreezerDays: Figure<Measure>
  /// Beyond-use time, category 2 with a passed sterility test, room.
  public let budCategory2AsepticTestedRoomDays: Figure<Measure>
  /// Beyond-use time, category 2 with a passed sterility test, cold.
  public let budCategory2AsepticTestedFridgeDays: Figure<Measure>
  /// Beyond-use time, category 2 with a passed sterility test, frozen.
  public let budCategory2AsepticTestedFreezerDays: Figure<Measure>
  /// A rise of an opioid above this needs a reason.
  public let opioidVisitIncreaseReasonAbove: Figure<Measure>
  /// A rise of an opioid above this stops.
  public let opioidVisitIncreaseHardStopAbove: Figure<Measure>
  /// A decrease above this needs a reason.
  public let anyDecreaseReasonAbove: Figure<Measure>
  /// Days between the due date and the alarm date.
  public let scheduleSafetyMarginDays: Figure<Measure>
  /// The same for baclofen and clonidine.
  public let withdrawalCriticalMarginDays: Figure<Measure>

  /// Makes the entry.
  public init(
    conversionReject: Figure<Measure>,
    compoundingExclusionRate: Figure<Measure>,
    ziconotideCompoundingBias: Figure<Measure>,
    lioresalStrengthTolerance: Figure<Measure>,
    deviceMinPh: Figure<Measure>,
    synchromedMinFlow: Figure<Measure>,
    pumpAccuracyMeanClinical: Figure<Measure>,
    pumpAccuracyPerRefill: Figure<Measure>,
    pocketFillDiscrepancy20mL: Figure<Measure>,
    pocketFillDiscrepancy40mL: Figure<Measure>,
    pumpFailure78moOnLabel: Figure<Measure>,
    pumpFailure78moOffLabel: Figure<Measure>,
    stallSurvival6yOnLabel: Figure<Measure>,
    stallSurvival6yOffLabel: Figure<Measure>,
    budCategory1RoomHours: Figure<Measure>,
    budCategory1FridgeHours: Figure<Measure>,
    budCategory2AsepticSterileRoomDays: Figure<Measure>,
    budCategory2AsepticSterileFridgeDays: Figure<Measure>,
    budCategory2AsepticSterileFreezerDays: Figure<Measure>,
    budCategory2AsepticNonsterileRoomDays: Figure<Measure>,
    budCategory2AsepticNonsterileFridgeDays: Figure<Measure>,
    budCategory2AsepticNonsterileFreezerDays: Figure<Measure>,
    budCategory2AsepticTestedRoomDays: Figure<Measure>,
    budCategory2AsepticTestedFridgeDays: Figure<Measure>,
    budCategory2AsepticTestedFreezerDays: Figure<Measure>,
    opioidVisitIncreaseReasonAbove: Figure<Measure>,
    opioidVisitIncreaseHardStopAbove: Figure<Measure>,
    anyDecreaseReasonAbove: Figure<Measure>,
    scheduleSafetyMarginDays: Figure<Measure>,
    withdrawalCriticalMarginDays: Figure<Measure>
  ) {
    self.conversionReject = conversionReject
    self.compoundingExclusionRate = compoundingExclusionRate
    self.ziconotideCompoundingBias = ziconotideCompoundingBias
    self.lioresalStrengthTolerance = lioresalStrengthTolerance
    self.deviceMinPh = deviceMinPh
    self.synchromedMinFlow = synchromedMinFlow
    self.pumpAccuracyMeanClinical = pumpAccuracyMeanClinical
    self.pumpAccuracyPerRefill = pumpAccuracyPerRefill
    self.pocketFillDiscrepancy20mL = pocketFillDiscrepancy20mL
    self.pocketFillDiscrepancy40mL = pocketFillDiscrepancy40mL
    self.pumpFailure78moOnLabel = pumpFailure78moOnLabel
    self.pumpFailure78moOffLabel = pumpFailure78moOffLabel
    self.stallSurvival6yOnLabel = stallSurvival6yOnLabel
    self.stallSurvival6yOffLabel = stallSurvival6yOffLabel
    self.budCategory1RoomHours = budCategory1RoomHours
    self.budCategory1FridgeHours = budCategory1FridgeHours
    self.budCategory2AsepticSterileRoomDays = budCategory2AsepticSterileRoomDays
    self.budCategory2AsepticSterileFridgeDays = budCategory2AsepticSterileFridgeDays
    self.budCategory2AsepticSterileFreezerDays = budCategory2AsepticSterileFreezerDays
    self.budCategory2AsepticNonsterileRoomDays = budCategory2AsepticNonsterileRoomDays
    self.budCategory2AsepticNonsterileFridgeDays = budCategory2AsepticNonsterileFridgeDays
    self.budCategory2AsepticNonsterileFreezerDays = budCategory2AsepticNonsterileFreezerDays
    self.budCategory2AsepticTestedRoomDays = budCategory2AsepticTestedRoomDays
    self.budCategory2AsepticTestedFridgeDays = budCategory2AsepticTestedFridgeDays
    self.budCategory2AsepticTestedFreezerDays = budCategory2AsepticTestedFreezerDays
    self.opioidVisitIncreaseReasonAbove = opioidVisitIncreaseReasonAbove
    self.opioidVisitIncreaseHardStopAbove = opioidVisitIncreaseHardStopAbove
    self.anyDecreaseReasonAbove = anyDecreaseReasonAbove
    self.scheduleSafetyMarginDays = scheduleSafetyMarginDays
    self.withdrawalCriticalMarginDays = withdrawalCriticalMarginDays
  }
}
