import Archive
import Minutes

/// Meetings as an earlier build read them, by the digest of their documents: nothing is read twice that has not changed.
///
/// The facts are read at once, an item's text when a page shows it. Nothing is in it that is not published.
struct MeetingStore: Sendable {
  static let name = "meetings"
  private let store: DigestStore

  /// Opens the store in a folder that is there; nil where its file can be neither read nor made.
  init?(folder: String) {
    guard let store = DigestStore(folder: folder, name: MeetingStore.name) else { return nil }
    self.store = store
  }

  /// What was kept under a key; nil where nothing was, or where it is damaged.
  func entry(_ key: ContentDigest) -> FolderEntry? {
    store.head(key).flatMap { try? FolderEntry($0.bytes, textsIn: $0.file, start: $0.tail) }
  }

  /// Keeps an entry, whose texts are in the store's file from then on, and in memory too where it is to hold them; where the
  /// disk refuses they stay there.
  ///
  /// Throws where the entry's own texts cannot be read.
  func keep(_ entry: inout FolderEntry, as key: ContentDigest, holdsTexts: Bool) throws(Diagnostic) {
    let (bytes, texts, pieces) = try entry.pack()
    guard let kept = store.keep(bytes, tail: texts, as: key), !holdsTexts else { return }
    entry.place(pieces, in: kept.file, start: kept.tail)
  }

  /// What the disk refuses only makes the next build slower.
  func close() { store.close() }

  /// The build has failed: the store is what it was.
  func takeBack() { store.takeBack() }

  /// Nothing in here is to be found again: what was read of it was not what was written.
  func forget() { store.forget() }
}
