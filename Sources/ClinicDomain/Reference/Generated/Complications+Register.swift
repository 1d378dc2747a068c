// Generated from the reference files beside the tests; see ReferenceGenerator.
extension ComplicationRegister {
  /// What the register is.
  public static let header: ReferenceHeader = ReferenceHeader(
    schemaVersion: "1.0.0",
    title: "Complications register, controlled vocabulary",
    asOf: "2026-11-23",
    warning:
      "Codes with verified=false must be checked against the current code set. MedDRA terms are names only; codes need a licence. SNOMED left null on purpose. Rates are from different populations and must not be added up.",
    verifiedCount: 81,
    unverifiedCount: 151
  )

  /// The categories with their names.
  public static let categories: [ComplicationCategory] = [
    ComplicationCategory(id: .implantSurgical, label: "implant / surgical"),
    ComplicationCategory(id: .catheter, label: "catheter"),
    ComplicationCategory(id: .pumpDevice, label: "pump / device"),
    ComplicationCategory(id: .refillProcedure, label: "refill procedure"),
    ComplicationCategory(id: .drugEffect, label: "drug effect"),
    ComplicationCategory(id: .infection, label: "infection"),
    ComplicationCategory(id: .withdrawalOverdose, label: "withdrawal / overdose"),
    ComplicationCategory(id: .therapyFailure, label: "disease / therapy failure"),
    ComplicationCategory(id: .misuse, label: "misuse"),
  ]

  /// Every kind, by category.
  public static let kinds: [ComplicationKind] =
    implantSurgicalKinds
    + catheterKinds
    + pumpDeviceKinds
    + refillProcedureKinds
    + drugEffectKinds
    + infectionKinds
    + withdrawalOverdoseKinds
    + therapyFailureKinds
    + misuseKinds

  /// The grades of severity.
  public static let severityScale: SeverityScale = SeverityScale(
    scale: "CTCAE 5.0",
    source: "CTCAE",
    grades: [
      SeverityGrade(grade: 1, text: "mild or no symptom; observe only"),
      SeverityGrade(
        grade: 2,
        text:
          "moderate; small, local or non-invasive treatment; limits instrumental daily activities"
      ),
      SeverityGrade(
        grade: 3,
        text:
          "severe, not at once life-threatening; hospital or longer stay; disabling; limits self care"
      ),
      SeverityGrade(grade: 4, text: "life-threatening; urgent treatment"),
      SeverityGrade(grade: 5, text: "death"),
    ],
    rule:
      "grade (how bad) and seriousness (regulatory) are separate fields; never derive one from the other"
  )

  /// What makes an event serious.
  public static let seriousness: Seriousness = Seriousness(
    fields: [
      SeriousnessField(id: .death, medwatch: true, cfr803: true, euMdr: true),
      SeriousnessField(
        id: .lifeThreatening,
        medwatch: true,
        cfr803: true,
        euMdr: true
      ),
      SeriousnessField(
        id: .hospitalisation,
        medwatch: true,
        cfr803: false,
        euMdr: true,
        note: "initial or prolonged; alone it is not a serious injury under 21 CFR 803.3"
      ),
      SeriousnessField(
        id: .permanentImpairment,
        medwatch: true,
        cfr803: true,
        euMdr: true
      ),
      SeriousnessField(
        id: .interventionToPreventPermanentHarm,
        medwatch: true,
        cfr803: true,
        euMdr: true,
        note: "pump or catheter revision often counts"
      ),
      SeriousnessField(id: .congenital, medwatch: true, cfr803: false, euMdr: true),
      SeriousnessField(
        id: .otherImportant,
        medwatch: true,
        cfr803: false,
        euMdr: false
      ),
    ],
    sources: ["CFR-803.3-SI", "CFR-803.32", "LIT-MDR-2"],
    verified: SeriousnessVerification(cfr803: true, medwatch: true, euMdr: false)
  )

  /// The duties to report.
  public static let reportingRules: ReportingRules = ReportingRules(
    deviceSerious: ReportingRule(
      text: "a device may have caused or contributed to a death or serious injury",
      usUserFacility: ReportingDuty(
        form: "3500A",
        death: ReportingDeadline(
          to: ["FDA", "manufacturer"],
          withinWorkDays: Figure(10, unit: "work day", source: "CFR-803.30", verified: true)
        ),
        seriousInjury: ReportingDeadline(
          to: ["manufacturer (FDA if unknown)"],
          withinWorkDays: Figure(10, unit: "work day", source: "CFR-803.30", verified: true)
        ),
        annualSummary: Figure(
          "21 CFR 803.33; form 3419 by 1 January",
          source: "LIT-CFR",
          verified: false
        )
      ),
      usPhysicianOffice: ReportingDuty(
        mandatory: false,
        form: "3500 (voluntary)",
        source: "USC-360i-DUF",
        verified: true
      ),
      usManufacturer: ReportingDuty(
        withinCalendarDays: Figure(30, unit: "calendar day", source: "CFR-803.10", verified: true),
        remedialActionWithinWorkDays: Figure(
          5,
          unit: "work day",
          source: "CFR-803.10",
          verified: true
        )
      ),
      euManufacturer: ReportingDuty(
        seriousIncidentDays: Figure(15, unit: "day", source: "MDR-87", verified: true),
        deathOrUnanticipatedSeriousDeteriorationDays: Figure(
          10,
          unit: "day",
          source: "MDR-87-SUM",
          verified: true
        ),
        publicHealthThreatDays: Figure(2, unit: "day", source: "MDR-87", verified: true)
      ),
      warning:
        "two stored blog pages print these EU limits wrongly (one swaps 10 and 2, one says 15 and 30); the regulation text was used"
    ),
    deviceMalfunction: ReportingRule(
      text: "malfunction without death or serious injury",
      usUserFacility: ReportingDuty(
        mandatory: false,
        form: "3500 voluntary, and tell the manufacturer"
      ),
      usManufacturer: ReportingDuty(
        withinCalendarDays: Figure(30, unit: "calendar day", source: "CFR-803.10", verified: true)
      ),
      becomesDeviceSeriousIf:
        "the malfunction led to serious injury, including surgery to prevent permanent harm"
    ),
    drugSerious: ReportingRule(
      text: "serious adverse drug event",
      usClinician: ReportingDuty(
        mandatory: false,
        form: "3500 (voluntary)",
        source: "CFR-803.20",
        verified: true
      ),
      usDrugManufacturer: ReportingDuty(
        withinCalendarDays: Figure(
          15,
          unit: "calendar day",
          source: "LIT-CFR",
          verified: false,
          note: "serious and unexpected, 21 CFR 314.80"
        )
      )
    ),
    compounding: ReportingRule(
      text: "quality fault or adverse event with a compounded drug",
      usClinician: ReportingDuty(mandatory: false, to: ["pharmacy", "FDA 3500", "state board"]),
      outsourcingFacility: ReportingDuty(
        withinCalendarDays: Figure(
          15,
          unit: "calendar day",
          source: "LIT-CFR",
          verified: false,
          note: "21 CFR 310.305 applied to 503B"
        )
      )
    ),
    medicationError: ReportingRule(
      text: "error with or without harm",
      usClinician: ReportingDuty(mandatory: false, to: ["ISMP MERP", "FDA 3500", "local system"])
    ),
    controlledSubstance: ReportingRule(
      text: "theft or significant loss",
      usRegistrant: ReportingDuty(
        form: "DEA 106",
        withinBusinessDays: Figure(
          1,
          unit: "business day",
          source: "LIT-DEA",
          verified: false,
          note: "written notice to DEA field office"
        )
      )
    ),
    localOnly: ReportingRule(
      text: "local log only unless the seriousness tick boxes say otherwise"
    )
  )

  /// Rates of whole populations.
  public static let generalRates: [ComplicationRate] = [
    ComplicationRate(
      value: ExactDecimal(3),
      unit: "percent, low end of reported adverse events",
      source: "AK-COMPL",
      verified: true,
      population: "range 3-24 in a textbook"
    ),
    ComplicationRate(
      value: ExactDecimal(24),
      unit: "percent, high end",
      source: "AK-COMPL",
      verified: true,
      population: ""
    ),
    ComplicationRate(
      value: ExactDecimal(443, decimals: 1),
      unit: "percent of patients with any complication",
      source: "KAMRAN-2001",
      verified: true,
      population:
        "43 of 97; percentage is arithmetic: 33 drug, 16 equipment, 5 procedural, 3 psychological, 2 programming"
    ),
    ComplicationRate(
      value: ExactDecimal(56),
      unit: "percent of maintenance claims with death or severe permanent injury",
      source: "FITZGIBBON-2016",
      verified: true,
      population: "41 claims; 26 percent for device surgery claims"
    ),
    ComplicationRate(
      value: ExactDecimal(118, decimals: 1),
      unit: "percent of MAUDE reports: adverse medication reaction",
      source: "GOEL-2021",
      verified: true,
      population: "1001 reports, 5 deaths"
    ),
  ]

  /// Every document that an entry of the register names.
  public static let sources: [Source] = [
    Source(
      key: "AK-COMPL",
      title: "Anesthesia Key: Complications of intrathecal drug delivery",
      url: "https://aneskey.com/complications-of-intrathecal-drug-delivery",
      kind: "textbook"
    ),
    Source(
      key: "APRILI-VIA-ASA",
      title:
        "Case scenario quoting Aprili meta-analysis; self-extraction of pump drug; Anesthesiology 2011;114:424",
      url:
        "https://pubs.asahq.org/anesthesiology/article/114/2/424/10980/Case-Scenario-Self-extraction-of-Intrathecal-Pump",
      kind: "paper"
    ),
    Source(
      key: "ASCENDA-2021",
      title: "Neuromodulation 2021;24:1176 reinforced catheter series",
      url: "http://www.pubmed.gov/33974333/",
      kind: "paper-abstract"
    ),
    Source(
      key: "CFR-803.10",
      title: "21 CFR 803.10 (checked against eCFR 2026-06-20 by the host)",
      url: "https://law.lawstack.com/cfr/21/803.10/",
      kind: "regulation"
    ),
    Source(
      key: "CFR-803.20",
      title: "21 CFR 803.20: form 3500 voluntary, 3500A mandatory",
      url: "http://laws9.com/cfr/text/21/803/20",
      kind: "regulation"
    ),
    Source(
      key: "CFR-803.3-SI",
      title: "21 CFR 803.3 serious injury (Cornell LII)",
      url:
        "https://www.law.cornell.edu/definitions/index.php?width=840&height=800&iframe=true&def_id=7e899bedfee013608d306d6a66e00900&term_occur=999&term_src=Title:21:Chapter:I:Subchapter:H:Part:803:Subpart:C:803.32",
      kind: "regulation"
    ),
    Source(
      key: "CFR-803.30",
      title: "21 CFR 803.30",
      url: "http://laws9.com/cfr/text/21/803/30",
      kind: "regulation"
    ),
    Source(
      key: "CFR-803.32",
      title: "21 CFR 803.32 content of user facility report",
      url: "http://laws9.com/cfr/text/21/803/32",
      kind: "regulation"
    ),
    Source(
      key: "COFFEY-2009",
      title: "Coffey, Anesthesiology 2009;111:881 mortality",
      url: "https://www.zhangqiaokeyan.com/journal-foreign-detail/070402802987.html",
      kind: "paper-abstract"
    ),
    Source(
      key: "CTCAE",
      title: "CTCAE grade definitions (Nov 2017 = v5) quoted at ackc.org",
      url: "https://ackc.org/jayedit/common-terminology-criteria-for-adverse-events",
      kind: "secondary"
    ),
    Source(
      key: "ECRI-2012",
      title: "ECRI summary of Medtronic unapproved-drug notice Nov 2012",
      url:
        "https://www.ecri.org/search-results/member-preview/hrcalerts/pages/hrcalerts112112_medtronic/",
      kind: "secondary"
    ),
    Source(
      key: "ENGLE-2013",
      title: "Engle, Pain Physician 2013: infections of IDD and SCS in a cancer centre",
      url: "https://zendy.io/title/10.36076/ppj.2013/16/251",
      kind: "paper-abstract"
    ),
    Source(
      key: "FITZGIBBON-2016",
      title: "Fitzgibbon, Anesthesiology 2016;124:1384 closed claims",
      url:
        "https://asa2.silverchair.com/anesthesiology/article-split/124/6/1384/14527/Injury-and-Liability-Associated-with-Implantable",
      kind: "paper-abstract"
    ),
    Source(
      key: "FOLLETT-2000",
      title: "Follett, J Pain Symptom Manage 2000;19:209 catheter complications",
      url: "https://bmjopen.bmj.com/lookup/external-ref?access_num=10760626&link_type=MED",
      kind: "paper-abstract"
    ),
    Source(
      key: "GOEL-2021",
      title: "Goel, Neuromodulation 2021;24:1181 MAUDE analysis, 1001 reports",
      url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC9034464",
      kind: "paper-abstract"
    ),
    Source(
      key: "GRAN-208",
      title: "Prospective imaging of 208 patients for granuloma",
      url:
        "https://paperexplained.cn/articles/paper/detail/34c7429503a6422e7759e667644a3fc3f91fba17",
      kind: "paper-abstract"
    ),
    Source(
      key: "GRAN-DEER",
      title: "Deer 2003 catheter tip inflammatory mass",
      url: "https://booksci.cn/literature/75028020.htm",
      kind: "paper-abstract"
    ),
    Source(
      key: "GRAN-HYDRO",
      title: "Hydromorphone tip granulomas, Neuromodulation 2016;19:760",
      url: "https://www.ncbi.nlm.nih.gov/pubmed/27505059",
      kind: "paper-abstract"
    ),
    Source(
      key: "HK-STALL-2017",
      title: "Hong Kong MDD alert 2017: survivability of motor stall",
      url:
        "https://mdd.gov.hk/en/safety-alerts-communications/safety-alerts-special-alerts/archive/safety-alerts/important-safety-alerts/index-id-1624.html",
      kind: "regulator"
    ),
    Source(
      key: "ICD-T85",
      title: "medtrack-io/icd_code lib/codes/codes_t85.ex (ICD-10-CM T85)",
      url: "github:medtrack-io/icd_code:lib/codes/codes_t85.ex@688bfba0",
      kind: "code-table"
    ),
    Source(
      key: "ITB-PEDS-142",
      title: "142 paediatric baclofen pumps 2006-2019",
      url: "https://discovery.researcher.life/topic/spinal-anaesthetic/26323964?page=10",
      kind: "paper-abstract"
    ),
    Source(
      key: "KAMRAN-2001",
      title: "Kamran & Wright, Neuromodulation 2001;4:111, 97 patients",
      url: "https://priory.com/anaes/pump.htm",
      kind: "paper"
    ),
    Source(
      key: "KONRAD-2016",
      title: "Konrad, Neuromodulation 2016: ISPR registry, 6093 patients",
      url: "https://zendy.io/pdf-viewer/10.1111/ner.12524",
      kind: "paper-abstract"
    ),
    Source(
      key: "LIT-CFR",
      title: "Other CFR text remembered (21 CFR 803.3, 803.33, 310.305, 314.80)",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-DEA",
      title: "21 CFR 1301.76, 1304, 1317 remembered",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-ICD",
      title: "ICD-10-CM, remembered",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-MDR-2",
      title: "Regulation (EU) 2017/745 Art. 2 definitions, remembered",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-MEDDRA",
      title: "MedDRA preferred term, remembered (name only; licence needed for codes)",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "MDR-87",
      title: "Regulation (EU) 2017/745 Art. 87 text",
      url:
        "https://medicaldevicehq.com/documentation/mdr-article-87-reporting-of-serious-incidents/",
      kind: "regulation"
    ),
    Source(
      key: "MDR-87-SUM",
      title: "eumdr.com summary: 2/10/15 days",
      url: "https://eumdr.com/?p=1726",
      kind: "secondary"
    ),
    Source(
      key: "MDT-POCKET-2011",
      title: "Medtronic pocket fill letter 2011-01",
      url: "https://drugstodaypdf.com/s/sp-foundation.org1.html",
      kind: "manufacturer"
    ),
    Source(
      key: "MEDREPORT-T85635",
      title: "T85.635A at med.report",
      url: "https://med.report/icd-10-cm/forum-topics-about-icd-10-cm-code-t85-635a/81017",
      kind: "secondary"
    ),
    Source(
      key: "MEDWARN",
      title: "Summary of 14 deaths with SynchroMed to 2013",
      url: "https://www.medwarn.org/alerts/recall-medtronics-synchromed-ii-pain-pump",
      kind: "secondary"
    ),
    Source(
      key: "NSW-ITBW",
      title: "Neurosurgery Wiki: ITB withdrawal",
      url:
        "https://neurosurgerywiki.com/wiki/doku.php?do=export_xhtml&id=intrathecal_baclofen_withdrawal",
      kind: "secondary"
    ),
    Source(
      key: "NURS-2004",
      title: "Nursing 2004;34(4):26: refill into catheter port, fatal",
      url:
        "http://nursingcenter.com/JournalArticle?Article_ID=497156&Journal_ID=54016&Issue_ID=497116",
      kind: "secondary"
    ),
    Source(
      key: "PMC6808077",
      title: "341 children with CP: ITB complications",
      url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6808077",
      kind: "paper-abstract"
    ),
    Source(
      key: "PRIALT-HCP",
      title: "prialt.com important safety information",
      url: "http://prialt.com/hcp",
      kind: "manufacturer"
    ),
    Source(
      key: "RX-PRIALT-AE",
      title: "RxList Prialt side effects table",
      url: "http://www.rxlist.com/prialt-drug/side-effects-interactions.htm",
      kind: "label-copy"
    ),
    Source(
      key: "USC-360i-DUF",
      title: "21 USC 360i(b)(6) device user facility excludes a physician's office",
      url:
        "https://www.law.cornell.edu/definitions/uscode.php?width=840&height=800&iframe=true&def_id=21-USC-552076530-316828839",
      kind: "statute"
    ),
  ]
}
