package import ClinicDomain

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

  /// Makes the surroundings of a screen.
  package init(
    moment: Moment,
    zone: ZoneRules,
    settings: ClinicSettings,
    staff: StaffMember? = nil,
    isProjection: Bool = false,
    counts: PriorityCounts = PriorityCounts()
  ) {
    self.moment = moment
    self.zone = zone
    self.settings = settings
    self.staff = staff
    self.isProjection = isProjection
    self.counts = counts
  }

  /// The day that is looked at, on the clinic's calendar.
  package var today: CivilDate { moment.local.date }
  /// The clinic's own limits.
  package var policy: Policy { settings.policy }
  /// Whether the clinic is a demonstration.
  package var isDemo: Bool { settings.isDemo }

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
