internal import CPosix
internal import Glibc
internal import Grid
internal import Keys

extension Terminal {
  /// Waits until something comes, and answers all that came.
  ///
  /// It sleeps until there is a reason to wake: a key, the end of a lone escape's patience, a signal, a
  /// watched descriptor, room for a frame that waits, or the deadline.
  ///
  /// - Parameters:
  ///   - deadline: the moment of `Terminal.now` at which `.deadline` is answered; never, where there is none.
  ///   - descriptors: others to watch for something to read.
  /// - Returns: all that came, at least one.
  package mutating func wait(
    until deadline: Int64? = nil,
    alsoWatching descriptors: [Int32] = []
  ) -> [TerminalInput] {
    while !isClosed {
      let inputs = turn(until: deadline, descriptors)
      if !inputs.isEmpty { return inputs }
      if let deadline, Self.now >= deadline { return [.deadline] }
    }
    return [.closed]
  }

  private mutating func turn(until deadline: Int64?, _ descriptors: [Int32]) -> [TerminalInput] {
    var waited = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: line.isBehind ? line.descriptor : -1, events: Int16(POLLOUT), revents: 0),
    ]
    waited += descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let moments = [deadline, decoder.deadline].compactMap { $0 }
    let pause = moments.min().map { Int32(clamping: max(0, $0 - Self.now)) } ?? -1
    let ready = poll(&waited, nfds_t(waited.count), pause)
    var inputs: [TerminalInput] = []
    if ready > 0 {
      if waited[2].revents != 0 { catchUp() }
      if waited[0].revents != 0 { read(waited[0].revents, &inputs) }
    }
    take(decoder.expire(at: Self.now), &inputs)
    takeSignals(&inputs)
    if ready > 0 {
      for other in waited[3...] where other.revents != 0 { inputs.append(.readable(other.fd)) }
    }
    return inputs
  }

  private mutating func read(_ found: Int16, _ inputs: inout [TerminalInput]) {
    guard found & Int16(POLLIN) != 0 else {
      // Hung up, broken or closed, with nothing left to read.
      isClosed = true
      return
    }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(input, &bytes, bytes.count)
    if count > 0 {
      take(decoder.feed(bytes[..<count], at: Self.now), &inputs)
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isClosed = true
    }
  }

  /// Passes events on, but for the answer about whole frames, which is the driver's own.
  private mutating func take(_ events: [Event], _ inputs: inout [TerminalInput]) {
    for event in events {
      if case .modeReport(ControlStrings.wholeFrameMode, let isKnown) = event {
        marksFrames = isKnown && options.marksWholeFrames
      } else {
        inputs.append(.event(event))
      }
    }
  }

  private mutating func takeSignals(_ inputs: inout [TerminalInput]) {
    while true {
      switch signal_inbox_take() {
      case 0: return
      case SIGWINCH: takeSize(&inputs)
      case SIGTERM: inputs.append(.interruption(.terminate))
      case SIGINT: inputs.append(.interruption(.interrupt))
      case SIGHUP: inputs.append(.interruption(.hangUp))
      case SIGCONT:
        takeBack()
        takeSize(&inputs)
        inputs.append(.interruption(.resumed))
      // A stop key would leave a shell behind the chart; a broken pipe shows where it is written to.
      default: break
      }
    }
  }

  private mutating func takeSize(_ inputs: inout [TerminalInput]) {
    guard let measured = Self.measured(line.descriptor), measured != size else { return }
    size = measured
    encoder.resize(to: measured)
    inputs.append(.event(.resize(width: measured.width, height: measured.height)))
  }
}
