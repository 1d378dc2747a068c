import ClinicDomain
import Grid
import Keys
import Testing

@testable import Screens

/// The pictures of what lies over the screens or stands beside them: policy, staff, open walks,
/// first actions.
enum LookPictures {
  private static func screen(
    _ folder: String,
    _ name: String,
    _ fixture: FixtureCase,
    _ keys: [Key] = [],
    _ make: @escaping @Sendable (FixtureClinic, ScreenContext) throws -> any Screen
  ) -> Picture {
    Picture(screen: folder, name: name) {
      let clinic = try fixture.clinic()
      let context = try clinic.context()
      var screen = try make(clinic, context)
      for key in keys { _ = screen.update(.key(key), context: context) }
      return { [screen] size, glyphs in
        let context = try clinic.context(size: size, glyphs: glyphs)
        return Picture.Drawn(screen.view(context), keys: screen.keys(context))
      }
    }
  }

  static let all = [
    screen("policy", "standard", .normal, [.down, .down]) { _, _ in PolicyScreen() },
    screen("policy", "changed", .normal) { clinic, _ in
      clinic.record(
        .policyChanged(
          PolicyChange(setting: .marginDays, from: 7, to: 10, reason: "the roads in winter")
        ),
        at: try clinic.moment("2026-09-01 08:00")
      )
      return PolicyScreen(selected: .marginDays)
    },
    screen("staff", "normal", .normal) { clinic, _ in
      clinic.record(.staffRecorded(WalkOnScreen.second))
      clinic.record(.staffRecorded(WalkOnScreen.clinician))
      return StaffScreen()
    },
    screen("walks", "none", .empty) { clinic, _ in OpenWalksScreen(clinic.view) },
    screen("walks", "open", .normal) { clinic, _ in
      try clinic.walk(ChartID("chart-226901"), "2026-09-21 15:30", screen: 17)
      return OpenWalksScreen(clinic.view)
    },
    screen("firstActions", "ziconotide", .normal) { clinic, _ in
      FirstActionsScreen(try #require(clinic.charts[ChartID("chart-318240")]?.summary))
    },
    screen("firstActions", "three", .overflow, [.down, .pageDown]) { clinic, _ in
      FirstActionsScreen(try #require(clinic.charts[ChartID("chart-9000000001")]?.summary))
    },
  ]
}

@Suite("What stands beside the screens looks as it was last read and approved")
struct LookPictureTests {
  @Test("at every size", arguments: LookPictures.all)
  func picture(_ picture: Picture) throws { try picture.check() }
}
