import Archive
import Foundation
import Minutes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the output stands, and what a build keeps beside it, on the same disk: names that change places need one.
struct OutputPlace: Sendable {
  let path: String

  init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    // Behind a link stands the folder that is served: that one is written, the link stays.
    self.path = Files.isFolder(path) ? OutputPlace.resolved(path) : path
  }

  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder that holds the output.
  var parent: String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let joined = parts.joined(separator: "/")
    return joined.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : joined
  }

  /// Files that a build has written, before they are the site's.
  var staging: String { parent + "/" + sibling("new") }
  /// The old site, where two renamings must do for an exchange.
  var aside: String { parent + "/" + sibling("old") }
  /// The steps of a commit, as long as they are not done.
  var journal: String { parent + "/" + journalName }
  var journalName: String { sibling("journal") }
  /// What builds remember for the next one.
  var state: String { parent + "/" + sibling("state") }
  /// What the file system says of the output's files.
  var stamps: String { state + "/outputs" }

  /// The folder that the publisher named, not the one beside it.
  func shown(_ failure: Diagnostic) -> Diagnostic {
    var shown = failure
    for beside in [staging, state] where shown.file.hasPrefix(beside) {
      shown.file = path + shown.file.dropFirst(beside.count)
    }
    return shown
  }

  private func sibling(_ kind: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? "site"
    return ".\(name).minutebook-\(kind)"
  }
}
