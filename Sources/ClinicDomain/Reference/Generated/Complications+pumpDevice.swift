// Generated from the reference files beside the tests; see ReferenceGenerator.
extension ComplicationRegister {
  /// Kinds of the category pumpDevice.
  public static let pumpDeviceKinds: [ComplicationKind] = [
    ComplicationKind(
      id: "pump.motor-stall",
      category: .pumpDevice,
      kind: "motor stall, permanent or not recovered",
      typicalOnset: "any; rises with age and off-label drugs",
      signs: ["two-tone alarm or none", "return of symptoms, withdrawal"],
      firstActions: [
        "interrogate, print log",
        "withdrawal cover at once for baclofen and clonidine",
        "call manufacturer; plan replacement",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 4),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(
            code: "T85.615A",
            label:
              "Breakdown (mechanical) of other nervous system device, implant or graft, initial encounter",
            source: "ICD-T85",
            verified: true
          )
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Device malfunction",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(24, decimals: 1),
          unit: "percent failed at 78 months, approved drugs",
          source: "ECRI-2012",
          verified: true,
          population: "SynchroMed II, before the 2016-17 design changes"
        ),
        ComplicationRate(
          value: ExactDecimal(7),
          unit: "percent failed at 78 months, unapproved drugs",
          source: "ECRI-2012",
          verified: true,
          population: ""
        ),
        ComplicationRate(
          value: ExactDecimal(973, decimals: 1),
          unit: "percent free of non-recoverable stall at 6 years, on-label",
          source: "HK-STALL-2017",
          verified: true,
          population: ""
        ),
        ComplicationRate(
          value: ExactDecimal(911, decimals: 1),
          unit: "percent free at 6 years, off-label",
          source: "HK-STALL-2017",
          verified: true,
          population: ""
        ),
        ComplicationRate(
          value: ExactDecimal(124, decimals: 1),
          unit: "percent of reports",
          source: "GOEL-2021",
          verified: true,
          population: "share of MAUDE reports"
        ),
      ],
      consentTerms: ["equipment failure", "pump in place"]
    ),
    ComplicationKind(
      id: "pump.mri-stall",
      category: .pumpDevice,
      kind: "motor stall in MRI that does not recover",
      typicalOnset: "minutes to hours after MRI",
      signs: ["stall event in log without recovery event"],
      firstActions: ["interrogate after each MRI", "if not recovered treat as stall"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 4),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T85.695A", source: "ICD-T85", verified: true)],
        meddraPreferredTerm: PreferredTerm(
          term: "Device malfunction",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceMalfunction],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["equipment failure", "pump in place"]
    ),
    ComplicationKind(
      id: "pump.battery",
      category: .pumpDevice,
      kind: "battery depletion, elective replacement indicator or end of service",
      typicalOnset: "planned, years; sudden failure is rare",
      signs: ["alarm; date on interrogation"],
      firstActions: [
        "schedule replacement before end of service", "cover withdrawal if it stopped",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "T85.615A", source: "ICD-T85", verified: true),
          DiagnosisCode(code: "Z45.1", source: "LIT-ICD", verified: false),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Device battery issue",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceMalfunction],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["equipment failure", "pump in place"]
    ),
    ComplicationKind(
      id: "pump.under-infusion",
      category: .pumpDevice,
      kind: "under-infusion (residual more than expected)",
      typicalOnset: "any",
      signs: ["more fluid at refill than computed"],
      firstActions: [
        "repeat aspiration and recompute",
        "catheter check",
        "log two refills; call manufacturer",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T85.695A", source: "ICD-T85", verified: true)],
        meddraPreferredTerm: PreferredTerm(
          term: "Device delivery system issue",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceMalfunction],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["equipment failure", "pump in place"]
    ),
    ComplicationKind(
      id: "pump.over-infusion",
      category: .pumpDevice,
      kind: "over-infusion (residual less than expected)",
      typicalOnset: "any",
      signs: ["less fluid than computed; overdose signs"],
      firstActions: [
        "treat overdose first",
        "empty the pump or lower the rate",
        "consider septum leak, pocket fill at last refill, theft",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T85.695A", source: "ICD-T85", verified: true)],
        meddraPreferredTerm: PreferredTerm(
          term: "Device delivery system issue",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["equipment failure", "pump in place"]
    ),
    ComplicationKind(
      id: "pump.septum-leak",
      category: .pumpDevice,
      kind: "septum or reservoir leak",
      typicalOnset: "after many punctures",
      signs: ["loss of volume in days", "systemic drug signs"],
      firstActions: ["empty, refill with saline, recheck in 24 h", "replace pump"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 4),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(
            code: "T85.635A",
            label: "Leakage of other nervous system device, implant or graft, initial encounter",
            source: "MEDREPORT-T85635",
            verified: true
          )
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Device leakage",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["equipment failure", "pump in place"]
    ),
    ComplicationKind(
      id: "pump.alarm-other",
      category: .pumpDevice,
      kind: "other alarm or telemetry failure",
      typicalOnset: "any",
      signs: ["cannot interrogate"],
      firstActions: ["second programmer", "manufacturer line"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 2),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T85.695A", source: "ICD-T85", verified: true)],
        meddraPreferredTerm: PreferredTerm(
          term: "Device telemetry issue",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceMalfunction],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["equipment failure", "pump in place"]
    ),
    ComplicationKind(
      id: "pump.programmer-error",
      category: .pumpDevice,
      kind: "programming or interface error (no harm or harm recorded apart)",
      typicalOnset: "at visit",
      signs: ["programmed values differ from order"],
      firstActions: ["correct, recompute delivered dose", "observe"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 4),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "Y63.8", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Device programming error",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.medicationError, .deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(2),
          unit: "of 97 patients",
          source: "KAMRAN-2001",
          verified: true,
          population: "both: stronger drug, dose not lowered"
        )
      ],
      consentTerms: ["equipment failure", "pump in place"]
    ),
    ComplicationKind(
      id: "pump.recall",
      category: .pumpDevice,
      kind: "field action or recall applies to this device",
      typicalOnset: "notice date",
      signs: ["serial in scope"],
      firstActions: ["follow notice; record patient contact"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 2),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [],
        meddraPreferredTerm: PreferredTerm(
          term: "Product quality issue",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["equipment failure", "pump in place"]
    ),
  ]
}
