import Archive
import Foundation
import Minutes
import Synchronization

/// Meetings as an earlier build read them, by the digest of all they were made of: nothing is read twice that has not changed.
///
/// Two files: texts and facts one behind the other in `meetings-N.data`, which is only ever lengthened, and
/// `meetings.index`, which takes its place by a renaming. What a killed build left in the one nobody finds by the other. A
/// store that is missing or damaged is made anew; no build depends on it. It holds nothing that is not published.
final class MeetingStore: Sendable {
  private let folder: String
  private let number: Int
  private let data: StoreFile
  private let known: [ContentDigest: Place]
  private let used = Mutex<[ContentDigest: Place]>([:])

  /// Where an entry stands: the texts stand behind it.
  private struct Place: Sendable {
    var start: Int
    var entry: StoredPiece
    var textsCount: Int
    var size: Int { entry.count + textsCount }
  }

  private static let index = "meetings.index"

  /// Opens the store in a folder that is there; nil where its file can be neither read nor made.
  init?(folder: String) {
    let read = MeetingStore.readIndex(folder + "/" + MeetingStore.index)
    number = read?.number ?? 1
    guard let data = StoreFile(MeetingStore.file(in: folder, number)) else { return nil }
    self.folder = folder
    self.data = data
    known = (read?.places ?? [:]).filter { $0.value.start + $0.value.size <= data.size }
  }

  private static func file(in folder: String, _ number: Int) -> String { "\(folder)/meetings-\(number).data" }

  /// Takes over what a part of the site read, where nothing is kept yet. What cannot be copied is read again.
  static func copy(from other: String, to folder: String) {
    guard !Files.exists(folder + "/" + index), let read = readIndex(other + "/" + index),
      let data = try? Files.read(file(in: other, read.number)), let list = try? Files.read(other + "/" + index)
    else { return }
    try? Files.replace([(file(in: folder, read.number), data), (folder + "/" + index, list)])
  }

  /// What was kept under a key; nil where nothing was, or where it is damaged.
  func entry(_ key: ContentDigest) -> FolderEntry? {
    guard let place = known[key], let bytes = try? data.read(place.entry, from: place.start),
      let entry = try? FolderEntry(bytes, textsIn: data, start: place.start + place.entry.count)
    else { return nil }
    used.withLock { $0[key] = place }
    return entry
  }

  /// Keeps an entry, whose texts are in the store's file from then on; where the disk refuses they stay in memory.
  ///
  /// Throws where the entry's own texts cannot be read.
  func keep(_ entry: inout FolderEntry, as key: ContentDigest) throws(Diagnostic) {
    let (bytes, texts) = try entry.pack()
    guard let start = data.append(bytes + texts) else { return }
    entry.place(bytes, in: data, start: start + bytes.count)
    let place = Place(start: start, entry: StoredPiece(bytes, offset: 0), textsCount: texts.count)
    used.withLock { $0[key] = place }
  }

  /// Writes down where this build's entries stand, and makes the file shorter where most of it is no longer of use.
  ///
  /// What the disk refuses only makes the next build slower.
  func close() {
    let places = used.withLock { $0 }
    let isSame = places.count == known.count && places.keys.allSatisfy { known[$0] != nil }
    let size = places.values.reduce(0) { $0 + $1.size }
    if size * 2 < data.size, data.size > 1 << 20 {
      shorten(places)
    } else if !isSame {
      write(places, number: number)
    }
  }

  /// The build has failed: the store is what it was.
  func takeBack() { data.takeBack() }

  /// Nothing in here is to be found again: what was read of it was not what was written.
  func forget() { try? Files.remove(folder + "/" + MeetingStore.index) }

  private func shorten(_ places: [ContentDigest: Place]) {
    let next = number + 1
    let path = MeetingStore.file(in: folder, next)
    // A build that was killed here may have left some.
    try? Files.remove(path)
    guard let file = StoreFile(path) else { return }
    var moved: [ContentDigest: Place] = [:]
    for (key, place) in places.sorted(by: { $0.value.start < $1.value.start }) {
      var whole = place.entry
      whole.count = place.size
      guard let bytes = data.unchecked(whole, from: place.start), let start = file.append(bytes) else { return }
      moved[key] = Place(start: start, entry: place.entry, textsCount: place.textsCount)
    }
    if write(moved, number: next) { try? Files.remove(data.path) }
  }

  // MARK: The index

  @discardableResult
  private func write(_ places: [ContentDigest: Place], number: Int) -> Bool {
    var writer = StoredWriter()
    writer.put(number)
    writer.put(places.count)
    for (key, place) in places.sorted(by: { $0.value.start < $1.value.start }) {
      writer.put(key)
      writer.put(place.start)
      writer.put(place.entry)
      writer.put(place.textsCount)
    }
    writer.put(ContentDigest.of(writer.bytes))
    return (try? Files.replace(folder + "/" + MeetingStore.index, with: writer.bytes)) != nil
  }

  private static func readIndex(_ path: String) -> (number: Int, places: [ContentDigest: Place])? {
    guard let bytes = try? Files.read(path), bytes.count > 32 else { return nil }
    let body = Array(bytes.dropLast(32))
    guard ContentDigest.of(body) == ContentDigest(bytes: bytes.suffix(32)) else { return nil }
    return try? StoredReader.read(body) { reader throws(StoreDamage) in
      let number = try reader.number()
      var places: [ContentDigest: Place] = [:]
      for _ in 0..<(try reader.number()) {
        let key: ContentDigest = try reader.value()
        places[key] = Place(
          start: try reader.number(), entry: try reader.value(), textsCount: try reader.number())
      }
      return (number, places)
    }
  }
}
