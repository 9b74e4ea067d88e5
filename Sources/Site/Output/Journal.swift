import Archive
import Foundation
import Minutes

/// The steps of a commit, written down before the first is done: whoever finds them does what is left.
struct Journal: Equatable, Sendable {
  var steps: [CommitStep]
  /// The digest of the list of files that stood before; nil where there was none.
  var before: ContentDigest?

  private static let title = "minutebook journal 1"

  /// Ends with the digest of all that stands in front of it.
  var bytes: [UInt8] {
    var bytes = Array("\(Journal.title)\n".utf8)
    func line(_ word: String, _ digest: ContentDigest?, _ path: String) {
      bytes += "\(word) \(digest.map { $0.hexadecimal + " " } ?? "")\(path)\n".utf8
    }
    if let before { line("before", before, "") }
    for step in steps {
      switch step {
      case .makeFolder(let path): line("make", nil, path)
      case .move(let path, let digest): line("move", digest, path)
      case .remove(let path, let digest): line("remove", digest, path)
      case .removeFolder(let path): line("empty", nil, path)
      }
    }
    return bytes + "end \(ContentDigest(of: bytes)?.hexadecimal ?? "")\n".utf8
  }

  init(steps: [CommitStep], before: ContentDigest?) {
    self.steps = steps
    self.before = before
  }

  /// Nil where the bytes are not a whole journal: half of one is none.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 69, bytes.last == 0x0A else { return nil }
    let end = bytes.count - 69
    guard let digest = ContentDigest(of: Array(bytes[..<end])),
      bytes[end...].elementsEqual("end \(digest.hexadecimal)\n".utf8),
      let text = String(validating: bytes[..<end], as: UTF8.self), text.hasPrefix(Journal.title + "\n")
    else { return nil }
    steps = []
    for line in text.split(separator: "\n").dropFirst() {
      guard let space = line.utf8.firstIndex(of: 0x20) else { return nil }
      var rest = String(line[line.utf8.index(after: space)...])
      var named: ContentDigest?
      if !["make", "empty"].contains(line[..<space]) {
        named = rest.withUTF8 {
          $0.count > 64 ? ContentDigest(hexadecimal: UnsafeBufferPointer(rebasing: $0[..<64])) : nil
        }
        guard named != nil else { return nil }
        rest = String(rest.utf8.dropFirst(65)) ?? ""
      }
      guard line.hasPrefix("before ") || SitePath.isValid(rest) else { return nil }
      switch (line[..<space], named) {
      case ("before", let named?): before = named
      case ("make", nil): steps.append(.makeFolder(rest))
      case ("move", let named?): steps.append(.move(rest, named))
      case ("remove", let named?): steps.append(.remove(rest, named))
      case ("empty", nil): steps.append(.removeFolder(rest))
      default: return nil
      }
    }
  }

  /// The digest of the list of files that stands after the last step.
  var after: ContentDigest? {
    for case .move(SiteList.name, let digest) in steps { return digest }
    return nil
  }
}
