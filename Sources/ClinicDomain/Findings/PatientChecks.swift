/// Checks of the patient against an order; a check runs only where its facts are known.
public enum PatientChecks {
  /// Every finding on a patient who is to get a formulation.
  public static func findings(
    _ patient: PatientFacts,
    formulation: Formulation,
    isOpioidRise: Bool = false
  ) -> [Finding] {
    let drugs = formulation.ingredients.compactMap { Formulary.drug($0.drug) }
    let hasOpioid = drugs.contains(where: \.isOpioid)
    let hasZiconotide = drugs.contains { $0.id == "ziconotide" }
    var found: [Finding] = []
    if patient.identifiersMatch == false {
      found.append(
        finding(.wrongPatient, "the two identifiers do not both match", source: "POLICY")
      )
    }
    if hasZiconotide, patient.hasHadPsychosis == true {
      found.append(
        finding(
          .psychosisZiconotide,
          "ziconotide is contraindicated after a psychosis",
          source: "PRIALT-HCP"
        )
      )
    }
    if hasOpioid, patient.hasBolusDevice == true, patient.isOpioidTolerant == false {
      found.append(
        finding(
          .bolusDeviceNaive,
          "a device for boluses is contraindicated without opioid tolerance",
          source: "MDT-CANCER"
        )
      )
    }
    if patient.takesAnticoagulant == true, patient.isCatheterAccessPlanned == true {
      found.append(
        finding(
          .anticoagulant,
          "an anticoagulant is taken, and the catheter or the spine is to be accessed",
          source: "S63"
        )
      )
    }
    return found + (hasOpioid && isOpioidRise ? rise(patient) : [])
  }

  /// Source: PACC-OPIOID-T3 (sedatives), GRAN-DEER (mass at the tip), POLICY (three rises).
  private static func rise(_ patient: PatientFacts) -> [Finding] {
    var found: [Finding] = []
    if patient.takesSedative == true {
      found.append(
        finding(
          .systemicSedative,
          "the opioid rises, and an opioid, a benzodiazepine or alcohol is taken besides",
          source: "PACC-OPIOID-T3"
        )
      )
    }
    let flags = (patient.redFlags ?? []).subtracting([.none])
    if !flags.isEmpty {
      let names = flags.map(\.rawValue).sorted().joined(separator: ", ")
      found.append(
        Finding(
          .granulomaScreen,
          severity: flags.contains(where: \.isGrave) ? .hardStop : nil,
          value: names,
          message: "the opioid rises with signs of a mass at the catheter's tip: \(names)",
          source: "GRAN-DEER"
        )
      )
    }
    if let rises = patient.risesWithoutBenefit, rises >= 3 {
      found.append(
        Finding(
          .threeRises,
          value: "\(rises)",
          message: "\(rises) rises in a row without a better score",
          source: "POLICY"
        )
      )
    }
    return found
  }

  private static func finding(
    _ code: FindingCode,
    _ message: String,
    source: String
  ) -> Finding {
    Finding(code, value: "yes", message: message, source: source)
  }
}
