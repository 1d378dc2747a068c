import Foundation
import Testing
import VirtualTerminal

/// A sample of the fault suite; `refill-faults` without options runs all of it.
@Suite("Programs on a disk that fails lose nothing that they answered")
struct FaultTests {
  private static func run(_ arguments: [String]) throws -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: BuiltProgram.path("refill-faults"))
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test("Each 40th of all faults at every operation of twelve workloads")
  func sample() throws {
    let (code, text) = try Self.run(["--every", "40"])
    print(text)
    #expect(code == 0, "\(text)")
  }

  @Test("Sixteen writers, some killed, keep one whole chain")
  func writers() throws {
    let (code, text) = try Self.run(["--writes", "1600"])
    print(text)
    #expect(code == 0, "\(text)")
  }
}
