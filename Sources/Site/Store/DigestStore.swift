import Archive
import Foundation
import Guarding
import Minutes

/// Bytes that an earlier build worked out, by the digest of all they were made of.
///
/// Two files: `NAME-N.data` has them one behind the other and is only ever lengthened; `NAME.index` takes its place by a
/// renaming. What a killed build left in the one nobody finds by the other. A store that is missing or damaged is made
/// anew; no build depends on it.
final class DigestStore: Sendable {
  private let folder: String
  private let name: String
  private let number: Int
  private let data: StoreFile
  private let known: [ContentDigest: Place]
  private let used = Guarded<[ContentDigest: Place]>([:])

  /// Where bytes stand: the head, which is read at once, and behind it what is read when it is asked for.
  private struct Place: Sendable {
    var start: Int
    var head: StoredPiece
    var tailCount: Int
    var size: Int { head.count + tailCount }
  }

  /// Opens the store in a folder that is there; nil where its file can be neither read nor made.
  init?(folder: String, name: String) {
    let read = DigestStore.readIndex(DigestStore.index(in: folder, name))
    number = read?.number ?? 1
    guard let data = StoreFile(DigestStore.file(in: folder, name, number)) else { return nil }
    self.folder = folder
    self.name = name
    self.data = data
    known = (read?.places ?? [:]).filter { $0.value.start + $0.value.size <= data.size }
  }

  private static func file(in folder: String, _ name: String, _ number: Int) -> String {
    "\(folder)/\(name)-\(number).data"
  }

  private static func index(in folder: String, _ name: String) -> String { "\(folder)/\(name).index" }

  /// Takes over what a part of the site kept, where nothing is kept yet. What cannot be copied is worked out again.
  static func copy(_ name: String, from other: String, to folder: String) {
    let list = index(in: folder, name)
    guard !Files.exists(list), let read = readIndex(index(in: other, name)),
      let data = try? Files.read(file(in: other, name, read.number)),
      let bytes = try? Files.read(index(in: other, name))
    else { return }
    try? Files.replace([(file(in: folder, name, read.number), data), (list, bytes)])
  }

  /// The head that was kept under a key, and where its tail stands; nil where nothing was, or where it is damaged.
  func head(_ key: ContentDigest) -> (bytes: [UInt8], file: StoreFile, tail: Int)? {
    guard let place = known[key], let bytes = try? data.read(place.head, from: place.start) else { return nil }
    used.withLock { $0[key] = place }
    return (bytes, data, place.start + place.head.count)
  }

  /// Keeps bytes. Returns where the tail stands; nil where the disk refuses.
  func keep(_ head: [UInt8], tail: [UInt8] = [], as key: ContentDigest) -> (file: StoreFile, tail: Int)? {
    guard let start = data.append(tail.isEmpty ? head : head + tail) else { return nil }
    let place = Place(start: start, head: StoredPiece(head, offset: 0), tailCount: tail.count)
    used.withLock { $0[key] = place }
    return (data, start + head.count)
  }

  /// Writes down where this build's bytes stand, and makes the file shorter where most of it is no longer of use.
  ///
  /// What the disk refuses only makes the next build slower.
  func close() {
    let places = used.withLock { $0 }
    // A build that had nothing to ask: the next one may.
    guard !places.isEmpty else { return }
    let isSame = places.count == known.count && places.allSatisfy { known[$0.key]?.start == $0.value.start }
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
  func forget() { try? Files.remove(DigestStore.index(in: folder, name)) }

  private func shorten(_ places: [ContentDigest: Place]) {
    let next = number + 1
    let path = DigestStore.file(in: folder, name, next)
    // A build that was killed here may have left some.
    try? Files.remove(path)
    guard let file = StoreFile(path) else { return }
    var moved: [ContentDigest: Place] = [:]
    for (key, place) in places.sorted(by: { $0.value.start < $1.value.start }) {
      var whole = place.head
      whole.count = place.size
      guard let bytes = data.unchecked(whole, from: place.start), let start = file.append(bytes) else { return }
      moved[key] = Place(start: start, head: place.head, tailCount: place.tailCount)
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
      writer.put(place.head)
      writer.put(place.tailCount)
    }
    writer.put(ContentDigest.of(writer.bytes))
    return (try? Files.replace(DigestStore.index(in: folder, name), with: writer.bytes)) != nil
  }

  private static func readIndex(_ path: String) -> (number: Int, places: [ContentDigest: Place])? {
    guard let bytes = try? Files.read(path) else { return nil }
    return try? StoredReader.readChecked(bytes) { reader throws(StoreDamage) in
      let number = try reader.number()
      var places: [ContentDigest: Place] = [:]
      for _ in 0..<(try reader.number()) {
        let key: ContentDigest = try reader.value()
        places[key] = Place(
          start: try reader.number(), head: try reader.value(), tailCount: try reader.number())
      }
      return (number, places)
    }
  }
}
