// Generated from the reference files beside the tests; see ReferenceGenerator.
extension ComplicationRegister {
  /// Kinds of the category catheter.
  public static let catheterKinds: [ComplicationKind] = [
    ComplicationKind(
      id: "cath.dislodge",
      category: .catheter,
      kind: "catheter dislodgement or migration out of the thecal sac",
      typicalOnset: "weeks to years",
      signs: ["loss of effect, back swelling", "withdrawal signs"],
      firstActions: [
        "withdrawal watch and cover",
        "X-ray, then dye study or CT after aspirating the port",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 4),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T85.620A", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Device dislocation",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(71, decimals: 1),
          unit: "events per 100 patients",
          source: "ASCENDA-2021",
          verified: true,
          population: "9 events in 126 adults, mean 43 months, reinforced catheter"
        ),
        ComplicationRate(
          value: ExactDecimal(789, decimals: 1),
          unit: "percent free of any catheter complication at 9 months",
          source: "FOLLETT-2000",
          verified: true,
          population: "209 patients, one-piece catheter"
        ),
        ComplicationRate(
          value: ExactDecimal(81),
          unit: "percent device survival from catheter events at 5 years, at least",
          source: "KONRAD-2016",
          verified: true,
          population: "ISPR registry"
        ),
      ],
      consentTerms: ["equipment failure", "catheter insertion"]
    ),
    ComplicationKind(
      id: "cath.kink-occlusion",
      category: .catheter,
      kind: "kink or occlusion",
      typicalOnset: "months to years",
      signs: [
        "loss of effect, residual larger than expected only in some pumps",
        "cannot aspirate port",
      ],
      firstActions: ["never bolus through a blocked or unaspirated catheter", "X-ray, dye study"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 4),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(
            code: "T85.690A",
            label:
              "Other mechanical complication of cranial or spinal infusion catheter, initial encounter",
            source: "ICD-T85",
            verified: true
          )
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Device occlusion",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(5),
          unit: "of 9 catheter events were occlusions",
          source: "ASCENDA-2021",
          verified: true,
          population: ""
        )
      ],
      consentTerms: ["equipment failure", "catheter insertion"]
    ),
    ComplicationKind(
      id: "cath.fracture-leak",
      category: .catheter,
      kind: "fracture, hole or leak",
      typicalOnset: "months to years",
      signs: ["intermittent effect, swelling along the tunnel"],
      firstActions: ["as occlusion", "surgeon"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 4),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(
            code: "T85.610A",
            label:
              "Breakdown (mechanical) of cranial or spinal infusion catheter, initial encounter",
            source: "ICD-T85",
            verified: true
          ),
          DiagnosisCode(code: "T85.630A", source: "LIT-ICD", verified: false),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Device breakage",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(6),
          unit: "of 97 patients, disconnection and leak",
          source: "KAMRAN-2001",
          verified: true,
          population: ""
        )
      ],
      consentTerms: ["equipment failure", "catheter insertion"]
    ),
    ComplicationKind(
      id: "cath.disconnect",
      category: .catheter,
      kind: "disconnection from pump or connector",
      typicalOnset: "months",
      signs: ["sudden loss of effect, swelling"],
      firstActions: ["as fracture"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 4),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T85.610A", source: "ICD-T85", verified: true)],
        meddraPreferredTerm: PreferredTerm(
          term: "Device connection issue",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["equipment failure", "catheter insertion"]
    ),
    ComplicationKind(
      id: "cath.granuloma",
      category: .catheter,
      kind: "catheter-tip inflammatory mass (granuloma)",
      typicalOnset: "months to years; five weeks reported",
      signs: [
        "rising dose with falling effect",
        "new band-like or radicular pain at tip level",
        "numbness, weakness, bladder or bowel change: late",
      ],
      firstActions: [
        "do not raise dose",
        "urgent MRI with contrast at the tip (CT myelogram if not possible)",
        "lower or stop granuloma-prone drug with withdrawal cover",
        "surgeon: revise catheter; decompress if cord compression",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 4),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "G06.1", source: "LIT-ICD", verified: false),
          DiagnosisCode(code: "T85.890A", source: "LIT-ICD", verified: false),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Catheter site granuloma",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(3),
          unit: "percent",
          source: "GRAN-208",
          verified: true,
          population: "6 of 208 imaged, five of six without symptoms"
        ),
        ComplicationRate(
          value: ExactDecimal(87, decimals: 1),
          unit: "percent",
          source: "GRAN-HYDRO",
          verified: true,
          population: "69 patients on hydromorphone"
        ),
        ComplicationRate(
          value: ExactDecimal(1),
          unit: "percent, upper bound in early estimate",
          source: "GRAN-DEER",
          verified: true,
          population: ""
        ),
        ComplicationRate(
          value: ExactDecimal(22),
          unit: "percent of maintenance claims: late recognition",
          source: "FITZGIBBON-2016",
          verified: true,
          population: "9 claims"
        ),
      ],
      consentTerms: ["spinal cord and nerve injury", "equipment failure", "catheter insertion"],
      aliases: ["inflammatory mass", "tip mass"]
    ),
    ComplicationKind(
      id: "cath.arachnoiditis",
      category: .catheter,
      kind: "arachnoiditis or intrathecal fibrosis",
      typicalOnset: "months to years",
      signs: ["burning leg pain, sensory change"],
      firstActions: ["MRI", "stop neurotoxic or preserved drug"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 4),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "G03.9", source: "LIT-ICD", verified: false),
          DiagnosisCode(
            code: "T85.820A",
            label:
              "Fibrosis due to nervous system prosthetic devices, implants and grafts, initial encounter",
            source: "ICD-T85",
            verified: true
          ),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Arachnoiditis",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["spinal cord and nerve injury", "equipment failure", "catheter insertion"]
    ),
    ComplicationKind(
      id: "cath.retained-fragment",
      category: .catheter,
      kind: "retained catheter fragment",
      typicalOnset: "at revision",
      signs: ["imaging finding"],
      firstActions: ["document, neurosurgical opinion"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T85.690A", source: "ICD-T85", verified: true)],
        meddraPreferredTerm: PreferredTerm(
          term: "Foreign body in patient",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["equipment failure", "catheter insertion"]
    ),
  ]
}
