/// Everything that a key can ask for on any screen; the name is stable, the key is not.
package enum ScreenAction: String, Hashable, Sendable, CaseIterable {
  // Moving
  case moveUp
  case moveDown
  case pageUp
  case pageDown
  case moveToStart
  case moveToEnd
  case nextPart
  case previousPart
  case older
  case newer

  // Opening and leaving
  case open
  case back
  case showToday
  case showPumps
  case showReservoirs
  case showRefill
  case showUpcoming
  case showComplications
  case showChart
  case showDrugs
  case showAudit
  case showFigures
  case nextScreen
  case previousScreen
  case palette
  case help
  case lock
  case checkChain

  // Looking
  case filter
  case sort
  case graph
  case wholeHistory
  case working
  case months
  case paper
  case redraw

  // Doing
  case refill
  case takeOver
  case arrive
  case didNotAttend
  case book
  case new
  case edit
  case order
  case program
  case note
  case addendum
  case drugOrder
  case receive
  case waste
  case verify
  case followUp
  case lifeCycle
  case outcome
  case interrogation
  case policy
  case staff
  case emergency
  case mouse

  // The schedule
  case mark
  case move
  case contact
  case cancelVisit
  case reviewed
  case closures
  case plan
  case handOver
  case undo
  case lookBack
  case lookAhead

  // In a walk or a form
  case save
  case choices
  case performer
  case firstActions
  case exits
}
