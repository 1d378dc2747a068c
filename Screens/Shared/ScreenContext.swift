package import ClinicDomain
package import Grid

/// A line above the keys that says what just happened, or what is wrong.
package struct ScreenMessage: Hashable, Sendable {
  /// The text; it stands whole or wraps.
  package var text: String
  /// What it means: plain text, or a chip for something grave.
  package var role: CellRole

  /// Makes a message.
  package init(_ text: String, _ role: CellRole = .text) {
    self.text = text
    self.role = role
  }
}

/// Everything around a screen that it is drawn and updated with: values only.
package struct ScreenContext: Sendable {
  /// The moment that is looked at: now, or another one while the clinic is looked at as it will be.
  package var moment: Moment
  /// The clinic's zone.
  package var zone: ZoneRules
  /// What holds for the whole clinic.
  package var settings: ClinicSettings
  /// Who is signed in.
  package var staff: StaffMember?
  /// Whether another moment than now is looked at; then nothing can be written.
  package var isProjection: Bool
  /// How many pumps stand at each mark today.
  package var counts: PriorityCounts
  /// The size of the screen.
  package var size: Size
  /// The characters to draw with.
  package var glyphs: GlyphSet
  /// When the journal's last entry was written, where the clock has gone back behind it.
  package var clockIsBehind: Moment?
  /// What just happened; it takes the place of what the screen itself has to say.
  package var message: ScreenMessage?

  /// Makes the surroundings of a screen.
  package init(
    moment: Moment,
    zone: ZoneRules,
    settings: ClinicSettings,
    staff: StaffMember? = nil,
    isProjection: Bool = false,
    counts: PriorityCounts = PriorityCounts(),
    size: Size = Size(width: 80, height: 24),
    glyphs: GlyphSet = .unicode,
    message: ScreenMessage? = nil
  ) {
    self.moment = moment
    self.zone = zone
    self.settings = settings
    self.staff = staff
    self.isProjection = isProjection
    self.counts = counts
    self.size = size
    self.glyphs = glyphs
    self.message = message
  }

  /// The shape of screens at this size.
  package var layout: LayoutClass { LayoutClass(size) }

  /// The day that is looked at, on the clinic's calendar.
  package var today: CivilDate { moment.local.date }
  /// The clinic's own limits.
  package var policy: Policy { settings.policy }
  /// Whether the clinic is a demonstration.
  package var isDemo: Bool { settings.isDemo }

  /// Whether the one who is signed in may see or do something, by role or in an emergency; where
  /// nobody signs in, as at the command line, the rights of the files decide.
  package func may(_ right: Right) -> Bool {
    staff.map { settings.allows(right, to: $0, at: moment.instant) } ?? true
  }

  /// Whether strengths, doses and volumes are left out: the front desk plans by dates.
  package var hidesAmounts: Bool { !may(.seeAmounts) }

  /// Why figures are not shown; nothing where they are.
  package var amountsHidden: String? {
    hidesAmounts ? "only \(Right.seeAmounts.holders) sees strengths, doses and volumes" : nil
  }

  /// The emergency access of the one who is signed in, while it lasts.
  package var emergency: EmergencyRecord? {
    staff.flatMap { settings.emergency(of: $0.id, at: moment.instant) }
  }

  /// The family name of who did something, in capitals; the login of somebody at the command line.
  package func name(of actor: Actor) -> String {
    guard let id = actor.staff else { return actor.description }
    return name(of: id)
  }

  /// The family name of a member of staff in capitals; the sign-in name of somebody unknown.
  package func name(of id: StaffID) -> String {
    settings.staff[id].map { $0.familyName.uppercased() } ?? id.text
  }
}
