import Glibc

/// Programs of this package that were built with the one that is running.
package enum BuiltProgram {
  /// The path of a program that lies in the same build folder.
  package static func path(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let slash = own.lastIndex(of: "/") else { return name }
    return String(own[...slash]) + name
  }
}
