// Generated from the reference files beside the tests; see ReferenceGenerator.
extension ComplicationRegister {
  /// Kinds of the category implantSurgical.
  public static let implantSurgicalKinds: [ComplicationKind] = [
    ComplicationKind(
      id: "impl.pdph",
      category: .implantSurgical,
      kind: "spinal headache (post-dural puncture)",
      typicalOnset: "hours to 5 days after implant, revision or dye study",
      signs: [
        "headache worse upright, better flat",
        "neck stiffness, nausea, hearing change",
        "no fever",
      ],
      firstActions: [
        "exclude meningitis and subdural bleeding",
        "rest, fluids, caffeine, analgesia",
        "blood patch only after discussion: catheter position must be known and epidural blood near the catheter risks damage",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "G97.1", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Post lumbar puncture syndrome",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: false,
      rates: [
        ComplicationRate(
          value: ExactDecimal(61),
          unit: "of 341 children with headache from CSF leak",
          source: "PMC6808077",
          verified: true,
          population: "baclofen, cerebral palsy, 15 years"
        )
      ],
      consentTerms: ["spinal headache", "risk of surgery and anaesthesia", "catheter insertion"]
    ),
    ComplicationKind(
      id: "impl.csf-leak",
      category: .implantSurgical,
      kind: "CSF leak or pseudomeningocele (hygroma)",
      typicalOnset: "days to weeks",
      signs: ["clear fluid at wound, swelling at back or pocket, low-pressure headache"],
      firstActions: ["compression, flat rest, imaging", "culture if fever", "surgeon: revise"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "G96.00", source: "LIT-ICD", verified: false),
          DiagnosisCode(code: "G97.0", source: "LIT-ICD", verified: false),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Cerebrospinal fluid leakage",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(249, decimals: 1),
          unit: "percent of patients",
          source: "PMC6808077",
          verified: true,
          population: "341 children"
        ),
        ComplicationRate(
          value: ExactDecimal(44),
          unit: "percent (pseudomeningocele)",
          source: "ITB-PEDS-142",
          verified: true,
          population: "142 paediatric pumps"
        ),
      ],
      consentTerms: ["spinal headache", "risk of surgery and anaesthesia", "catheter insertion"]
    ),
    ComplicationKind(
      id: "impl.seroma",
      category: .implantSurgical,
      kind: "pocket seroma or haematoma",
      typicalOnset: "first weeks",
      signs: ["fluctuant swelling over pump, bruise, pain"],
      firstActions: [
        "compression, watch",
        "do not tap without asepsis and plan",
        "delay refill or image-guide it",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "L76.34", source: "LIT-ICD", verified: false),
          DiagnosisCode(
            code: "T85.830A",
            label:
              "Hemorrhage due to nervous system prosthetic devices, implants and grafts, initial encounter",
            source: "ICD-T85",
            verified: true
          ),
        ],
        meddraPreferredTerm: PreferredTerm(term: "Seroma", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["risk of surgery and anaesthesia", "pump in place"]
    ),
    ComplicationKind(
      id: "impl.epidural-haematoma",
      category: .implantSurgical,
      kind: "epidural or spinal haematoma",
      typicalOnset: "hours to days, esp. with anticoagulant",
      signs: ["new back pain, leg weakness, numbness, bladder or bowel loss"],
      firstActions: ["emergency MRI within hours", "neurosurgery", "reverse anticoagulant"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 3, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "G95.19", source: "LIT-ICD", verified: false),
          DiagnosisCode(code: "T85.830A", source: "ICD-T85", verified: true),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Spinal epidural haematoma",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(9, decimals: 1),
          unit: "percent bleeding",
          source: "APRILI-VIA-ASA",
          verified: true,
          population: "meta-analysis, cancer catheters; interval to 2.0"
        ),
        ComplicationRate(
          value: ExactDecimal(3),
          unit: "reports of 1001",
          source: "GOEL-2021",
          verified: true,
          population: "MAUDE sample 2018-2020"
        ),
      ],
      consentTerms: [
        "spinal cord and nerve injury",
        "risk of surgery and anaesthesia",
        "catheter insertion",
      ]
    ),
    ComplicationKind(
      id: "impl.cord-nerve-injury",
      category: .implantSurgical,
      kind: "spinal cord or nerve root injury",
      typicalOnset: "at implant or within hours",
      signs: ["new radicular pain, weakness, sensory level, cauda equina signs"],
      firstActions: [
        "urgent neurological examination and MRI", "surgeon", "do not raise the dose",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 3, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "G97.81", source: "LIT-ICD", verified: false),
          DiagnosisCode(code: "G95.9", source: "LIT-ICD", verified: false),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Spinal cord injury",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(4, decimals: 1),
          unit: "percent neurological injury",
          source: "APRILI-VIA-ASA",
          verified: true,
          population: "interval 0-1.0"
        ),
        ComplicationRate(
          value: ExactDecimal(1),
          unit: "percent, upper bound",
          source: "AK-COMPL",
          verified: true,
          population: "textbook: markedly less than this"
        ),
      ],
      consentTerms: [
        "spinal cord and nerve injury",
        "risk of surgery and anaesthesia",
        "catheter insertion",
      ]
    ),
    ComplicationKind(
      id: "impl.wound-dehiscence",
      category: .implantSurgical,
      kind: "wound breakdown or skin erosion over pump or catheter",
      typicalOnset: "weeks to years",
      signs: ["thin, red or open skin, visible metal"],
      firstActions: [
        "treat as infected until shown otherwise",
        "photograph, culture, surgeon the same day",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 4),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T81.31XA", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Wound dehiscence",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(157, decimals: 1),
          unit: "percent of reports (infection or erosion)",
          source: "GOEL-2021",
          verified: true,
          population: "share of MAUDE reports, not incidence"
        )
      ],
      consentTerms: ["risk of surgery and anaesthesia", "pump in place"]
    ),
    ComplicationKind(
      id: "impl.pump-flip",
      category: .implantSurgical,
      kind: "pump inversion or migration in the pocket",
      typicalOnset: "months",
      signs: ["port cannot be felt or needle stops on metal", "pump moves on palpation"],
      firstActions: ["do not inject", "image", "manual or surgical turning"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "T85.625A", source: "LIT-ICD", verified: false),
          DiagnosisCode(
            code: "T85.695A",
            label:
              "Other mechanical complication of other nervous system device, implant or graft, initial encounter",
            source: "ICD-T85",
            verified: true
          ),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Device dislocation",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceMalfunction],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["pump in place"]
    ),
    ComplicationKind(
      id: "impl.pocket-pain",
      category: .implantSurgical,
      kind: "pain at pocket or from belt contact",
      typicalOnset: "weeks to years",
      signs: ["local tenderness"],
      firstActions: ["examine for infection and flip", "pain plan, garment advice"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 2),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T85.840A", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Implant site pain",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["pump in place"]
    ),
    ComplicationKind(
      id: "impl.body-image",
      category: .implantSurgical,
      kind: "device or body-image intolerance leading to removal",
      typicalOnset: "months",
      signs: ["request for removal"],
      firstActions: ["counsel", "taper plan before explant"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 2),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "Z45.1", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Device intolerance",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(3),
          unit: "of 97 patients explanted for distorted body image",
          source: "KAMRAN-2001",
          verified: true,
          population: ""
        )
      ],
      consentTerms: ["pump in place"]
    ),
    ComplicationKind(
      id: "impl.perioperative-death",
      category: .implantSurgical,
      kind: "death within 30 days of implant",
      typicalOnset: "first 24-72 h is peak",
      signs: ["respiratory depression after start or change of intrathecal opioid"],
      firstActions: ["resuscitate", "preserve device and programmer log", "report"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 5, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "R99", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(term: "Death", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(88, decimals: 3),
          unit: "percent at 3 days",
          source: "COFFEY-2009",
          verified: true,
          population: "intrathecal opioid, non-cancer"
        ),
        ComplicationRate(
          value: ExactDecimal(39, decimals: 2),
          unit: "percent at 1 month",
          source: "COFFEY-2009",
          verified: true,
          population: ""
        ),
        ComplicationRate(
          value: ExactDecimal(389, decimals: 2),
          unit: "percent at 1 year",
          source: "COFFEY-2009",
          verified: true,
          population: "all causes"
        ),
      ],
      consentTerms: ["risk of surgery and anaesthesia"]
    ),
  ]
}
