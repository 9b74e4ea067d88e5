import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program on this machine, and what it is asked to do.
public struct Program: Sendable {
  /// Its name, looked for where the user's PATH says; or a path with a slash.
  public var name: String
  /// As they are: no shell reads them.
  public var arguments: [String]
  /// Where it works; nil for this process's folder.
  public var folder: String?
  /// Beside the fixed environment (`Program.environment`), whose entries it may replace.
  public var environment: [String: String]
  public var limits: ProcessLimits

  public init(
    _ name: String, _ arguments: [String], folder: String? = nil, environment: [String: String] = [:],
    limits: ProcessLimits = ProcessLimits()
  ) {
    self.name = name
    self.arguments = arguments
    self.folder = folder
    self.environment = environment
    self.limits = limits
  }

  /// All that a program learns of its surroundings: the same everywhere, so that its output is.
  static let environment = [
    "HOME": "/nonexistent", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "TZ": "UTC",
  ]

  /// The path of a program; nil where there is none of this name. Folders of PATH that are not absolute are passed over.
  public static func path(of name: String) -> String? {
    if name.contains("/") { return isProgram(name) ? name : nil }
    guard !name.isEmpty else { return nil }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? environment["PATH"] ?? ""
    return path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first(where: isProgram)
  }

  /// Whether a program of this name is there.
  public static func isInstalled(_ name: String) -> Bool { path(of: name) != nil }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
