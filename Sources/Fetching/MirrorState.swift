import Archive
import Foundation
import Minutes

/// What earlier runs know about a portal, in a file of the archive's hidden folder `.fetch`: a run that was stopped goes on
/// where it was.
struct MirrorState: Codable, Equatable {
  struct Entry: Codable, Equatable {
    var body: String
    var date: String?
    /// What the server sent to ask with again.
    var mark: String?
    var modified: String?
    /// The run in which it was asked last.
    var run: Int
    /// Where it is filed; nil where it was refused.
    var place: String?
    /// Attachments that the portal no longer has.
    var gone: [String]?
    /// Attachments that were fetched.
    var kept: [String]?
  }

  var schema = 1
  var run = 0
  /// Of the list of meetings.
  var mark: String?
  var entries: [String: Entry] = [:]

  /// Empty where there is none, or one that cannot be read: everything is asked again then.
  static func read(_ path: String) -> MirrorState {
    guard let bytes = try? Files.read(path),
      let state = try? JSONDecoder().decode(MirrorState.self, from: Data(bytes)), state.schema == 1
    else { return MirrorState() }
    return state
  }

  func write(to path: String) throws(Diagnostic) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(self) else { return }
    try Files.replace(path, with: Array(data))
  }
}
