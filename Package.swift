// swift-tools-version: 6.3
import PackageDescription

// One section per kind of target; within a section, the order of the house map in the README.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A release links the Swift library in, with the parts of Foundation that the argument parser uses.
let staticRelease: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-stdlib", "-l_FoundationCollections", "-l_FoundationCShims"],
    .when(configuration: .release)
  )
]

let package = Package(
  name: "refill",
  products: [
    .executable(name: "refill", targets: ["refill"]),
    // A disk that fails on request, preloaded by the fault suite.
    .library(name: "faulty-disk", type: .dynamic, targets: ["FaultyDisk"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The clinic: values and rules, the store, the exchange of files.
    .target(
      name: "ClinicDomain",
      exclude: ["Hazards.md", "Threats.md"],
      swiftSettings: strict
    ),
    .target(name: "ExactJSON", swiftSettings: strict),
    .target(
      name: "ClinicStore",
      dependencies: ["ClinicDomain", "ExactJSON", "CPosix", "CSodium"],
      swiftSettings: strict
    ),
    .target(
      name: "Interchange",
      dependencies: ["ClinicDomain", "ExactJSON"],
      swiftSettings: strict
    ),
    .target(name: "DemoClinic", dependencies: ["ClinicDomain"], swiftSettings: strict),

    // What a person sees and presses.
    .target(name: "Grid", swiftSettings: strict),
    .target(name: "Keys", swiftSettings: strict),
    .target(
      name: "Screens",
      dependencies: ["ClinicDomain", "Grid", "Keys"],
      path: "Screens",
      exclude: ["Goldens"],
      swiftSettings: strict
    ),
    .target(
      name: "Workstation",
      dependencies: ["Screens", "ClinicDomain", "Grid", "Keys"],
      swiftSettings: strict
    ),
    .target(
      name: "CursesTerminal",
      dependencies: ["Grid", "Keys", "CNcurses", "CPosix"],
      swiftSettings: strict
    ),

    // The edges in C: only what Swift cannot say.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "CSodium", linkerSettings: [.linkedLibrary("sodium")]),
    .target(name: "CPosix"),

    // The program.
    .executableTarget(
      name: "refill",
      dependencies: [
        "ClinicDomain", "ExactJSON", "ClinicStore", "Interchange", "DemoClinic", "Grid", "Keys",
        "Screens", "Workstation", "CursesTerminal", "CPosix",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: staticRelease
    ),

    // Tests.
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    // A sample of every kind of event.
    .target(
      name: "EventSamples",
      dependencies: ["ClinicDomain"],
      path: "Tests/EventSamples",
      swiftSettings: strict
    ),
    .target(
      name: "VirtualTerminal",
      dependencies: ["CPseudoTerminal"],
      path: "Tests/VirtualTerminal",
      swiftSettings: strict
    ),
    .testTarget(
      name: "ClinicDomainTests",
      dependencies: ["ClinicDomain"],
      exclude: [
        "Reference/formulary.json", "Reference/complications.json",
        "Reference/pump-catalogue.json",
      ]
    ),
    .testTarget(name: "ExactJSONTests", dependencies: ["ExactJSON"]),
    .testTarget(
      name: "ClinicStoreTests",
      dependencies: ["ClinicStore", "ClinicDomain", "ExactJSON", "CPosix", "EventSamples"]
    ),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "ClinicDomain", "ExactJSON"]
    ),
    .testTarget(name: "GridTests", dependencies: ["Grid"]),
    .testTarget(name: "KeysTests", dependencies: ["Keys"]),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["Screens", "ClinicDomain", "DemoClinic", "Grid", "Keys"]
    ),
    .testTarget(
      name: "WorkstationTests",
      dependencies: [
        "Workstation", "Screens", "ClinicDomain", "ClinicStore", "DemoClinic", "Grid", "Keys",
      ]
    ),
    .executableTarget(
      name: "terminal-probe",
      dependencies: ["CursesTerminal", "Grid", "Keys"],
      path: "Tests/TerminalProbe",
      swiftSettings: strict
    ),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: [
        "CursesTerminal", "Grid", "Keys", "CNcurses", "CPosix", "VirtualTerminal",
        "terminal-probe",
      ]
    ),
    .target(name: "FaultyDisk", path: "Tests/FaultyDisk"),
    // Every fault at every operation, by hand: refill-faults
    .executableTarget(
      name: "refill-faults",
      dependencies: ["refill", "ClinicStore", "ClinicDomain", "DemoClinic", "VirtualTerminal"],
      path: "Tests/FaultSuite",
      swiftSettings: strict
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "refill", "refill-faults", "VirtualTerminal", "ExactJSON", "ClinicDomain", "ClinicStore",
        "Interchange", "Screens", "Grid", "CursesTerminal", "DemoClinic", "EventSamples",
      ]
    ),

    // Benchmarks, run by hand: swift run -c release refill-bench
    .executableTarget(
      name: "refill-bench",
      dependencies: [
        "refill", "plain-curses", "terminal-probe", "ClinicDomain", "ClinicStore", "Grid",
        "Screens", "DemoClinic", "VirtualTerminal",
      ],
      path: "Tests/Benchmarks",
      exclude: ["PlainCurses"],
      swiftSettings: strict,
      linkerSettings: staticRelease
    ),
    .executableTarget(
      name: "plain-curses",
      path: "Tests/Benchmarks/PlainCurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
