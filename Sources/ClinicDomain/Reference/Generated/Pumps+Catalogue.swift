// Generated from the reference files beside the tests; see ReferenceGenerator.
extension PumpCatalogue {
  /// What the catalogue is.
  public static let header: ReferenceHeader = ReferenceHeader(
    schemaVersion: "1.0.0",
    title: "Catalogue of implanted pumps and catheters",
    asOf: "2026-11-23",
    warning:
      "Figures with verified=false come from memory or inference: confirm them from the pump's own manual before live use.",
    verifiedCount: 0,
    unverifiedCount: 0
  )

  /// Every model.
  public static let models: [PumpModel] =
    medtronicModels
    + flowonixModels
    + codmanModels
    + tricumedModels
    + otherModels

  /// Every kind of alarm.
  public static let alarmKinds: [PumpAlarmKind] = [
    PumpAlarmKind(
      name: .lowReservoir,
      label: "low reservoir",
      alarmClass: Figure(.nonCritical, source: "S11", verified: true),
      sound: [
        Statement("single tone, about 1 second", source: "S10", verified: true),
        Statement("repeats about once an hour", source: "S8", verified: true),
      ],
      reaction: Statement(
        "the visit counts as overdue unless one is booked within 3 days; call the patient today",
        source: "PROP",
        verified: false
      )
    ),
    PumpAlarmKind(
      name: .replacementIndicator,
      label: "replacement indicator (ERI)",
      alarmClass: Figure(.nonCritical, source: "S11", verified: true),
      sound: [Statement("single tone", source: "S8", verified: true)],
      reaction: Statement(
        "start the 90-day clock; open a replacement task",
        source: "PROP",
        verified: false
      )
    ),
    PumpAlarmKind(
      name: .nonCriticalMemoryError,
      label: "non-critical memory error",
      alarmClass: Figure(.nonCritical, source: "S11", verified: true),
      sound: [Statement("single tone", source: "S11", verified: true)],
      reaction: Statement(
        "review with the programmer at the visit",
        source: "PROP",
        verified: false
      )
    ),
    PumpAlarmKind(
      name: .emptyReservoir,
      label: "empty reservoir",
      alarmClass: Figure(.critical, source: "S11", verified: true),
      sound: [
        Statement("two tones, about 3 seconds", source: "S10", verified: true),
        Statement("repeats every 10 minutes by default", source: "GK", verified: false),
      ],
      reaction: Statement(
        "visit on the same day; withdrawal protocol; treat the patient as no longer tolerant",
        source: "PROP",
        verified: false
      )
    ),
    PumpAlarmKind(
      name: .endOfService,
      label: "end of service (EOS)",
      alarmClass: Figure(.critical, source: "S11", verified: true),
      sound: [Statement("two tones", source: "S11", verified: true)],
      reaction: Statement("urgent surgical referral", source: "PROP", verified: false)
    ),
    PumpAlarmKind(
      name: .motorStall,
      label: "motor stall",
      alarmClass: Figure(.critical, source: "S11", verified: true),
      sound: [Statement("two tones", source: "S11", verified: true)],
      reaction: Statement("interrogate on the same day", source: "PROP", verified: false)
    ),
    PumpAlarmKind(
      name: .stoppedTooLong,
      label: "stopped for more than 48 hours",
      alarmClass: Figure(.critical, source: "S11", verified: true),
      sound: [Statement("two tones", source: "S11", verified: true)],
      reaction: Statement("interrogate on the same day", source: "PROP", verified: false)
    ),
    PumpAlarmKind(
      name: .criticalMemoryError,
      label: "critical memory error",
      alarmClass: Figure(.critical, source: "S11", verified: true),
      sound: [Statement("two tones", source: "S11", verified: true)],
      reaction: Statement(
        "on the same day; enter the program again",
        source: "PROP",
        verified: false
      )
    ),
    PumpAlarmKind(
      name: .deviceError,
      label: "tube set, catheter disconnection and other error codes",
      alarmClass: Figure(.critical, source: "GK", verified: false),
      sound: [Statement("beeps", source: "GK", verified: false)],
      reaction: Statement("on the same day", source: "PROP", verified: false)
    ),
  ]

  /// Every catheter model.
  public static let catheters: [CatheterModel] = [
    CatheterModel(
      name: "Medtronic InDura 1P 8709SC",
      maker: "Medtronic",
      suppliedLength: Figure(
        Length(amount: 8900, unit: .centimetres),
        source: "S49",
        verified: true,
        note: "in all; trimmed at the spinal end"
      ),
      leastVolumePerCentimetre: Figure(
        Volume(amount: 2200, unit: .millilitres),
        source: "GK",
        verified: false,
        note: "agrees with a bore of 0.53 mm"
      ),
      greatestVolumePerCentimetre: Figure(
        Volume(amount: 2200, unit: .millilitres),
        source: "GK",
        verified: false,
        note: "agrees with a bore of 0.53 mm"
      ),
      isTwoPiece: false,
      notes: []
    ),
    CatheterModel(
      name: "Medtronic 8711",
      maker: "Medtronic",
      suppliedLength: Figure(
        Length(amount: 10400, unit: .centimetres),
        source: "GK",
        verified: false,
        note: "about"
      ),
      leastVolumePerCentimetre: Figure(
        Volume(amount: 2200, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      greatestVolumePerCentimetre: Figure(
        Volume(amount: 2500, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      isTwoPiece: true,
      notes: [
        Statement(
          "volume = sum of the pump piece and the spinal piece, each with its own volume of a centimetre",
          source: "GK",
          verified: false
        )
      ]
    ),
    CatheterModel(
      name: "Medtronic 8731SC",
      maker: "Medtronic",
      suppliedLength: Figure(
        Length(amount: 10400, unit: .centimetres),
        source: "GK",
        verified: false,
        note: "about; that the model exists is verified (S49)"
      ),
      leastVolumePerCentimetre: Figure(
        Volume(amount: 2200, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      greatestVolumePerCentimetre: Figure(
        Volume(amount: 2500, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      isTwoPiece: true,
      notes: [
        Statement(
          "volume = sum of the pump piece and the spinal piece, each with its own volume of a centimetre",
          source: "GK",
          verified: false
        )
      ]
    ),
    CatheterModel(
      name: "Medtronic Ascenda 8780",
      maker: "Medtronic",
      suppliedLength: Figure(
        Length(amount: 11400, unit: .centimetres),
        source: "GK",
        verified: false,
        note: "about; that the model exists is verified (S49)"
      ),
      leastVolumePerCentimetre: Figure(
        Volume(amount: 2000, unit: .millilitres),
        source: "GK",
        verified: false,
        note: "a bore of 0.50 mm gives 0.00196"
      ),
      greatestVolumePerCentimetre: Figure(
        Volume(amount: 2200, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      isTwoPiece: false,
      notes: []
    ),
    CatheterModel(
      name: "Medtronic Ascenda 8781",
      maker: "Medtronic",
      suppliedLength: Figure(
        Length(amount: 14000, unit: .centimetres),
        source: "GK",
        verified: false,
        note: "about; that the model exists is verified (S49)"
      ),
      leastVolumePerCentimetre: Figure(
        Volume(amount: 2000, unit: .millilitres),
        source: "GK",
        verified: false,
        note: "a bore of 0.50 mm gives 0.00196"
      ),
      greatestVolumePerCentimetre: Figure(
        Volume(amount: 2200, unit: .millilitres),
        source: "GK",
        verified: false
      ),
      isTwoPiece: false,
      notes: []
    ),
    CatheterModel(
      name: "Flowonix intrathecal catheter 11823",
      maker: "Flowonix",
      suppliedLength: Figure(
        Length(amount: 11000, unit: .centimetres),
        source: "S20",
        verified: true
      ),
      leastVolumePerCentimetre: Figure(
        Volume(amount: 2600, unit: .millilitres),
        source: "S20",
        verified: true,
        note: "published"
      ),
      greatestVolumePerCentimetre: Figure(
        Volume(amount: 2600, unit: .millilitres),
        source: "S20",
        verified: true,
        note: "published"
      ),
      isTwoPiece: false,
      notes: [
        Statement(
          "the trimmed piece is measured and written down, because later dosing needs it",
          source: "S20",
          verified: true
        )
      ]
    ),
  ]

  /// Every document that an entry of the catalogue names.
  public static let sources: [Source] = [
    Source(key: "DER", title: "derived by arithmetic", url: nil, kind: "arithmetic"),
    Source(
      key: "GK",
      title: "general knowledge; no page that was read holds it",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "INF",
      title: "inferred from a cited source",
      url: nil,
      kind: "inference"
    ),
    Source(
      key: "PROP",
      title: "proposed default; the clinic must set it",
      url: nil,
      kind: "policy"
    ),
    Source(
      key: "S1",
      title: "Medtronic urgent correction letter on pocket fills, Jan 2011",
      url: "https://drugstodaypdf.com/s/sp-foundation.org1.html",
      kind: nil
    ),
    Source(
      key: "S10",
      title: "Medtronic product advisories July 2011",
      url:
        "http://www.medtronic.com/patients/severe-spasticity/full-prescribing-information/product-advisories/index.htm",
      kind: nil
    ),
    Source(
      key: "S11",
      title: "Gillette ITB discharge information",
      url:
        "https://www.gillettechildrens.org/your-visit/patient-education/intrathecal-baclofen-discharge-information",
      kind: nil
    ),
    Source(
      key: "S12",
      title: "Gillette follow-up care for ITB pump",
      url:
        "https://gillettechildrens.org/conditions-care/intrathecal-baclofen-pump/follow-up-care-for-itb-pump-implantation",
      kind: nil
    ),
    Source(
      key: "S13",
      title: "Gillette ITB pump refills",
      url:
        "https://www.gillettechildrens.org/your-visit/patient-education/intrathecal-baclofen-pump-refills",
      kind: nil
    ),
    Source(
      key: "S14",
      title: "University of Wisconsin nursing hub, pump refills",
      url:
        "https://uconnect.wisc.edu/cosmos/swiftbot/clinical/nursing-hub/intrathecal-pump/pump-refills/",
      kind: nil
    ),
    Source(
      key: "S15",
      title: "University of Wisconsin nursing hub, MRI",
      url:
        "https://uconnect.wisc.edu/cosmos/swiftbot/clinical/nursing-hub/intrathecal-pump/magnetic-resonance-imaging-mri/",
      kind: nil
    ),
    Source(
      key: "S16",
      title: "TGA hazard alert, SynchroMed II after MRI",
      url:
        "https://tga.gov.au/safety/product-recalls/synchromed-ii-infusion-pump-caution-after-mri",
      kind: nil
    ),
    Source(
      key: "S17",
      title: "Medtronic MRI guidelines EL and II",
      url:
        "http://professional.medtronic.com/devices/synchromed-II-for-spasticity/mri-guidelines/index.htm?TB_iframe=true&height=380&width=700",
      kind: nil
    ),
    Source(
      key: "S18",
      title: "MHRA MDA/2008/087",
      url:
        "http://www.gov.uk/drug-device-alerts/medical-device-alert-synchromed-el-models-8626-and-8627-and-synchromed-ii-model-8637-implantable-drug-pumps-scan-patients-with-these",
      kind: nil
    ),
    Source(
      key: "S19",
      title: "Prometra II manual pp 8, 14",
      url: "https://manualshive.com/en/manual/flowonix/13827/2308328?page=14",
      kind: nil
    ),
    Source(
      key: "S2",
      title: "Class I recall summaries, pocket fill",
      url:
        "https://www.healthcarepackaging.com/issues/regulatory/press-release/13282942/medtronic-synchromed-ii-and-synchromed-el-implantable-infusion-pump-and-refill-kits-class-1-recall",
      kind: nil
    ),
    Source(
      key: "S20",
      title: "Prometra II manual p 33 (catheter volume formula)",
      url: "https://manualshive.com/ru/manual/flowonix/13827/2308328?page=33",
      kind: nil
    ),
    Source(
      key: "S21",
      title: "Prometra II manual p 19",
      url: "https://manualshive.com/ru/manual/flowonix/13827/2308328?page=19",
      kind: nil
    ),
    Source(
      key: "S22",
      title: "Prometra patient therapy controller guide p 5",
      url:
        "https://manualshive.com/ru/manual/flowonix/prometra-patient-therapy-controller/2308327?page=5",
      kind: nil
    ),
    Source(
      key: "S23",
      title: "Prometra MRI safety PL-21604-02, Jan 2020",
      url:
        "https://dokumen.tips/documents/general-prometra-20-ml-ref-11827-prometra-ii-20-ml-ref-13827-and-prometra.html",
      kind: nil
    ),
    Source(
      key: "S24",
      title: "Flowonix brief statements, Aug 2024 and Nov 2019",
      url: "https://flowonix.com/healthcare-provider/brief-statement-for-us-health-care-providers",
      kind: nil
    ),
    Source(
      key: "S25",
      title: "Flowonix field safety notice Oct 2019",
      url: "https://dokumen.tips/documents/urgent-field-safety-notice-flowonix.html",
      kind: nil
    ),
    Source(
      key: "S26",
      title: "FDA priming bolus Class I recall notices",
      url: "http://mail.spinics.net/lists/fda/msg13148.html",
      kind: nil
    ),
    Source(
      key: "S27",
      title: "FDA Nov 2018 communication (reports)",
      url:
        "https://www.univadis.co.uk/viewarticle/fda-warns-against-medication-misuse-with-implanted-pain-pumps-641219?s1=news",
      kind: nil
    ),
    Source(
      key: "S28",
      title: "Hong Kong MDD alert Dec 2020",
      url:
        "https://www.mdd.gov.hk/en/safety-alerts-communications/safety-alerts-special-alerts/archive/safety-alerts/important-safety-alerts/index-id-2013.html",
      kind: nil
    ),
    Source(
      key: "S29",
      title: "HSA Singapore Jan 2021",
      url:
        "https://www.hsa.gov.sg/announcements/reminder-to-adhere-to-warnings-during-medtronic-synchromed-ii-programmable-pump-update/",
      kind: nil
    ),
    Source(
      key: "S3",
      title: "TGA RC-2013-RN-00678-1, Critical Actions refill card",
      url: "https://apps.tga.gov.au/Prod/sara/arn-detail.aspx?k=RC-2013-RN-00678-1",
      kind: nil
    ),
    Source(
      key: "S30",
      title: "TGA replace-by date and premature alarm",
      url:
        "https://tga.gov.au/safety/recall-actions/medtronic-synchromed-ii-implantable-infusion-pump-system",
      kind: nil
    ),
    Source(
      key: "S31",
      title: "ISMP 2004 wrong port",
      url: "http://www.ismp.org/Newsletters/acutecare/articles/20040115.asp",
      kind: nil
    ),
    Source(
      key: "S32",
      title: "ISMP baclofen flex programming error",
      url:
        "https://www.ismp.org/resources/baclofen-programming-error-synchromed-ii-pump-facility-not-made-aware-companys-software",
      kind: nil
    ),
    Source(
      key: "S33",
      title: "TMLT closed claim, 20 mL filled / 40 mL programmed",
      url: "https://hub.tmlt.org/other-conditions/failure-to-properly-administer-pain-medication",
      kind: nil
    ),
    Source(
      key: "S34",
      title: "Advocate Aurora QI 2022",
      url: "https://institutionalrepository.aah.org/nurs/274",
      kind: nil
    ),
    Source(
      key: "S35",
      title: "Kerins 2020, University of Chicago HFMEA and Excel calculator",
      url: "http://ijacm.org/article/257/10.11648.j.ijacm.20200801.15",
      kind: nil
    ),
    Source(
      key: "S36",
      title: "Boster 2016 ITB dosing best practices; CMSC 2015",
      url: "https://fcd.mcw.edu/?func=showPublication&id=674869&module=search",
      kind: nil
    ),
    Source(
      key: "S37",
      title: "Prialt pump use; label",
      url:
        "https://www.prialt.com/for-healthcare-professionals/intrathecal-pump-use-drug-delivery/",
      kind: nil
    ),
    Source(
      key: "S38",
      title: "Infumorph monograph/label",
      url: "http://www.empr.com/infumorph/drug/3820/",
      kind: nil
    ),
    Source(
      key: "S39",
      title: "Pump refills and reprogramming (pain textbook)",
      url:
        "https://www.pharmacologicalsciences.us/pain-management-2/pump-refills-and-reprogramming.html",
      kind: nil
    ),
    Source(
      key: "S4",
      title: "Maino 2017, injected vs measured volume, 221 refills (abstract read as >1 mL)",
      url: "https://bvbvf1.bib-bvb.de/vufind/PrimoRecord/cdi_proquest_journals_1949114606",
      kind: nil
    ),
    Source(
      key: "S40",
      title: "South Shore Neurologic, ITB refill",
      url: "http://www.southshoreneurologic.com/clinical/itb/itb-manage-refill.html",
      kind: nil
    ),
    Source(
      key: "S41",
      title: "Baclofen dosage",
      url: "https://www.drugs.com/dosage/baclofen.html",
      kind: nil
    ),
    Source(
      key: "S42",
      title: "Medtronic morphine overdose emergency card",
      url: "https://expydoc.com/doc/4906881/emergency-procedure-card",
      kind: nil
    ),
    Source(
      key: "S43",
      title: "AIS Healthcare patient Q&A (DEA power of attorney)",
      url: "https://www.aishealthcarepharmacy.com/patient-qa/",
      kind: nil
    ),
    Source(
      key: "S44",
      title: "Home services",
      url: "https://tcneuromax.com/resources/admission-criteria/",
      kind: nil
    ),
    Source(
      key: "S45",
      title: "NY State Board for Nursing, RN pump management",
      url: "http://www.op.nysed.gov/prof/nurse/nurse-iv-intrathecal-pump.htm",
      kind: nil
    ),
    Source(
      key: "S47",
      title: "Codman Archimedes appendix B; MedStream p 4",
      url: "https://manualslib.mx/manual/513899/Codman-As-10.html?page=22",
      kind: nil
    ),
    Source(
      key: "S48",
      title: "SynchroMed/IsoMed information for prescribers 2013 (model list)",
      url:
        "https://pdfslide.us/documents/synchromed-isomed-isomed-implantable-infusion-systems-information-for-prescribers.html",
      kind: nil
    ),
    Source(
      key: "S49",
      title: "Medtronic TDD products page (catheters, programmers)",
      url: "http://professional.medtronic.com/pt/neuro/idd/prod/index.htm",
      kind: nil
    ),
    Source(
      key: "S5",
      title: "ASRA Fall 2017 poster, accuracy in intrathecal delivery",
      url: "https://epostersonline.com/ASRAFALL17/node/1139?page=1",
      kind: nil
    ),
    Source(
      key: "S50",
      title: "Medtronic refill kits 8551/8555 IFU (contents lists)",
      url: "https://manualmachine.com/medtronic/8555/26722565-instructions-for-use",
      kind: nil
    ),
    Source(
      key: "S51",
      title: "Programmable pump preparation",
      url: "https://www.78stepshealth.us/vertebral-body/programmable-pump.html",
      kind: nil
    ),
    Source(
      key: "S52",
      title: "Two-needle refill of an empty pump, Cureus 2025",
      url:
        "https://anesthesiaexperts.com/two-needle-approach-to-replenish-an-empty-intrathecal-pump",
      kind: nil
    ),
    Source(
      key: "S53",
      title: "AAPM&R 2020, two pocket fills with overdose",
      url:
        "https://pmrjabstracts.org/abstract/two-cases-of-intrathecal-baclofen-pump-pocket-fill-resulting-in-baclofen-overdose",
      kind: nil
    ),
    Source(
      key: "S54",
      title: "Sgouros 2010, near-lethal malfunction",
      url:
        "https://pergamos.lib.uoa.gr/uoa/dl/frontend/citation?format=BibTex&id=%2Flib%2Fdefault%2Fdata%2F3130437",
      kind: nil
    ),
    Source(
      key: "S55",
      title: "J Neurosurg Pediatr 16:232, overdose on two refills, 10-year-old",
      url:
        "https://thejns.org/pediatrics/abstract/journals/j-neurosurg-pediatr/16/2/article-p232.xml",
      kind: nil
    ),
    Source(
      key: "S56",
      title: "Erasmus CAP imaging series",
      url: "https://repub.eur.nl/pub/126152",
      kind: nil
    ),
    Source(
      key: "S57",
      title: "Marzloff, ITB refill monitoring QI",
      url:
        "https://viewer.joomag.com/2019-fall-winter-connections-fall-winter-2019/0995881001572616702/p6",
      kind: nil
    ),
    Source(
      key: "S58",
      title: "Children's Wisconsin teaching sheet 1227",
      url:
        "https://childrenswi.org/publications/teaching-sheet/rehab/1227-intrathecal-baclofen-pump",
      kind: nil
    ),
    Source(
      key: "S59",
      title: "Baclofen withdrawal",
      url: "https://fpnotebook.com/Rheum/Pharm/BclfnWthdrwl.htm",
      kind: nil
    ),
    Source(
      key: "S6",
      title: "Wesemann 2014, SynchroMed II clinical accuracy",
      url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC4218763",
      kind: nil
    ),
    Source(
      key: "S61",
      title: "Stability: Classen 2004, Sitaram 1995/1997, Robert 2017",
      url: "https://id.scribd.com/document/407660312/Mike",
      kind: nil
    ),
    Source(
      key: "S62",
      title: "Trial selection and LCD",
      url: "https://www.guwsmedical.info/stereotactic-radiosurgery/patient-selection-eoa.html",
      kind: nil
    ),
    Source(
      key: "S63",
      title: "ASRA pain-procedure risk classes",
      url:
        "https://www.clinicalpainadvisor.com/pharmacology/an-overview-of-asra-guidelines-for-patients-on-anticoagulants-undergoing-pain-procedures/",
      kind: nil
    ),
    Source(
      key: "S64",
      title: "US6928338 decision information system",
      url: "http://www.google.com.au/patents/US6928338",
      kind: nil
    ),
    Source(
      key: "S65",
      title: "Starting dose and concentration in IT therapy",
      url:
        "https://www.seekhealthz.com/health/how-to-determine-the-starting-dose-and-drug-concentration-when-initiating-intrathecal-therapy",
      kind: nil
    ),
    Source(
      key: "S66",
      title: "IT therapy for abdominal pain (chapter)",
      url: "https://aneskey.com/intrathecal-therapy-for-nonmalignant-and-malignant-abdominal-pain",
      kind: nil
    ),
    Source(
      key: "S69",
      title: "Controlled-drug waste",
      url:
        "https://stericycle.com/en-us/resource-center/blog/controlled-substance-disposal-ensuring-safe-pharmaceutical-waste-management",
      kind: nil
    ),
    Source(
      key: "S7",
      title: "Neurosurgery 2004, withdrawal vs residual volume, 88 patients",
      url:
        "https://www.metajournal.com/articles/journal/2174/neurosurgery/2004/8?pubtype=multicenter+study",
      kind: nil
    ),
    Source(
      key: "S70",
      title: "Medtronic TDD product advisories 2019",
      url:
        "https://www.medtronic.com/us-en/healthcare-professionals/products/product-performance/targeted-drug-delivery-product-advisories.html",
      kind: nil
    ),
    Source(
      key: "S71",
      title: "Prager 2014 best practices",
      url: "https://docslib.org/doc/7592887/best-practices-for-intrathecal-drug-delivery-for-pain",
      kind: nil
    ),
    Source(
      key: "S72",
      title: "Billing disputes",
      url:
        "https://www.aapc.com/discuss/threads/doctor-wanting-bill-62370-everytime-pump-is-refilled.144569/",
      kind: nil
    ),
    Source(
      key: "S73",
      title: "Documentation blog",
      url:
        "https://magicbox.mg/blogs/144155/Precision-Documentation-Navigating-Baclofen-Pump-Refills-and-Intrathecal-Dosage-Logic",
      kind: nil
    ),
    Source(
      key: "S74",
      title: "A810 clinician programming guide (opening only)",
      url: "https://manualmachine.com/medtronic/a810/26721158-programming-guide",
      kind: nil
    ),
    Source(
      key: "S75",
      title: "SynchroMed II product pages",
      url:
        "http://www.medtronic.com/us-en/healthcare-professionals/products/neurological/drug-infusion-systems/synchromed-ii.html",
      kind: nil
    ),
    Source(
      key: "S76",
      title: "Infusate-related complications",
      url: "https://www.78stepshealth.us/vertebral-body/infusaterelated-complications.html",
      kind: nil
    ),
    Source(
      key: "S77",
      title: "Programming and refilling pumps",
      url: "http://functionalneuro.surgery/programmingrefillingofintrathecaldrugdeliverypumps.htm",
      kind: nil
    ),
    Source(
      key: "S78",
      title: "Prometra supplementary calculations guide (contents only)",
      url:
        "https://vdocument.in/supplementary-calculations-guide-calculations-guide-for-use-with-prometra-programmable.html",
      kind: nil
    ),
    Source(
      key: "S79",
      title: "Ultrasound-guided refill, cadaver study",
      url: "http://onlinelibrary.wiley.com/doi/10.1111/j.1526-4637.2011.01090.x/abstract",
      kind: nil
    ),
    Source(
      key: "S8",
      title: "Medtronic pump management, severe spasticity",
      url:
        "http://www.medtronic.com/us-en/patients/treatments-therapies/drug-pump-severe-spasticity/living-with-itb-therapy/pump-management.html",
      kind: nil
    ),
    Source(
      key: "S80",
      title: "ITB indications, 2.5 cm depth",
      url: "https://lioresal.com/hcp/screening-trial/",
      kind: nil
    ),
    Source(
      key: "S81",
      title: "Prometra PTC guide p 6",
      url:
        "https://manualshive.com/en/manual/flowonix/prometra-patient-therapy-controller/2308327?page=6",
      kind: nil
    ),
    Source(
      key: "S82",
      title: "Prialt overdose section",
      url: "https://pill2trip.com/medicine/prialt",
      kind: nil
    ),
    Source(
      key: "S83",
      title: "MiniMed implantable insulin pump refill form (analogue)",
      url:
        "http://38.142.81.21:8001/manual/medtronic-minimed/3160/1-user-s-manual-english/page-84.html",
      kind: nil
    ),
    Source(
      key: "S84",
      title: "ITB withdrawal (neurosurgery wiki)",
      url:
        "https://neurosurgerywiki.com/wiki/doku.php?do=export_xhtml&id=intrathecal_baclofen_withdrawal",
      kind: nil
    ),
    Source(
      key: "S85",
      title: "ITB underdose/withdrawal emergency card",
      url: "https://issuu.com./mcg1969/docs/itb-emergency-card",
      kind: nil
    ),
    Source(
      key: "S86",
      title: "Intrathecal pump, clonidine withdrawal",
      url: "https://fpnotebook.com/Rheum/Pharm/IntrthclPmp.htm",
      kind: nil
    ),
    Source(
      key: "S87",
      title: "Prialt label (no withdrawal on stopping)",
      url: "https://docslib.org/doc/4111162/prialt-ziconotide-intrathecal-infusion",
      kind: nil
    ),
    Source(
      key: "S88",
      title: "Medtronic optimising therapy",
      url:
        "https://www.medtronic.com/me-en/your-health/treatments-therapies/drug-pump-chronic-pain/living-with-therapy/optimizing-therapy.html",
      kind: nil
    ),
    Source(
      key: "S89",
      title: "CMSC 2015 ITB survey",
      url: "https://cmsc.confex.com/cmsc/2015/webprogram/Paper3442.html",
      kind: nil
    ),
    Source(
      key: "S9",
      title: "Medtronic UK, getting a replacement",
      url:
        "https://www.medtronic.com/uk-en/patients/treatments-therapies/drug-pump-chronic-pain/living-with/drug-pumps-replacement.html",
      kind: nil
    ),
    Source(
      key: "S90",
      title: "Lioresal boxed warning",
      url:
        "https://vdocuments.mx/lioresal-intrathecal-food-and-drug-lioresal-intrathecal-baclofen-injection.html",
      kind: nil
    ),
    Source(
      key: "S91",
      title: "CPT 62367 / 95991 descriptors",
      url:
        "https://genhealth.ai/code/cpt4/62367-electronic-analysis-of-programmable-implanted-pump-for-intrathecal-or-epidural-drug-infusion-includes-evaluation-of-reservoir-status-alarm-status-drug-prescription-status-without-reprogramming-or-refill",
      kind: nil
    ),
    Source(
      key: "S92",
      title: "IBX implantable pump policy",
      url:
        "https://medpolicy.ibx.com/ibc/ma/Pages/PolicyNotification/f919a57e-4ddd-49ab-b384-b34bd9fb28e5.aspx",
      kind: nil
    ),
    Source(
      key: "S93",
      title: "Medtronic UK trial page",
      url:
        "https://www.medtronic.com/uk-en/patients/treatments-therapies/drug-pump-chronic-pain/getting-a-device/drug-pumps-about-trial.html",
      kind: nil
    ),
    Source(
      key: "S94",
      title: "Patient screening (trial methods)",
      url: "https://www.78stepshealth.us/vertebral-body/patient-screening.html",
      kind: nil
    ),
    Source(
      key: "S95",
      title: "US20020143580 infusion device configuration",
      url:
        "https://trea.com/information/implantable-therapeutic-substance-infusion-device-configuration-system/patentapplication/8bd67bd0-24dd-4884-8dc1-f59cb6f942b1",
      kind: nil
    ),
    Source(
      key: "S96",
      title: "ITB standardized procedure and Van Wert policy (titles only)",
      url:
        "https://healthdocbox.com/amp/93620482-Substance_Abuse/Standardized-procedure-reprogramming-and-refilling-intrathecal-baclofen-pumps-and-accessing-the-catheter-access-port-adult-peds.html",
      kind: nil
    ),
    Source(
      key: "S97",
      title: "Boston Children's guide; RCH guideline (openings only)",
      url: "https://vdocuments.us/baclofen-pump-therapy.html",
      kind: nil
    ),
  ]
}
