import Archive
import Minutes

/// What the files of the last build were made of: `pages.record` in the site's state folder.
///
/// Paths stand in it as 64 bits (`PathHash`): at 500,000 files two share one with a chance of one in a hundred million, and
/// then both must also have one digest of inputs to be taken for one another.
struct PageRecord: Sendable {
  /// The first half of what `PageInputs` says, by path.
  private var inputs = InputTable()
  /// Of the list of files that the build left: an output that has another one is not what is spoken of here.
  var list: ContentDigest?
  /// Of everything that decides about every file; nil where a part could not be told.
  var whole: ContentDigest?
  /// What the build said at its end.
  var summary: StoredSummary?
  /// Of all that the search shows, and its files.
  var search: ContentDigest?
  var searchFiles: [String] = []

  init() {}

  static let name = "pages.record"

  mutating func reserve(_ count: Int) { inputs = InputTable(capacity: count) }

  mutating func note(_ path: String, madeOf digest: ContentDigest) { inputs[PathHash.of(path)] = digest.head }

  /// What the pages were made of is asked for no more.
  mutating func forgetPages() { inputs = InputTable() }

  func isMade(_ path: String, of digest: ContentDigest) -> Bool { inputs[PathHash.of(path)] == digest.head }
}

/// Numbers by numbers that are hashes already, in one array that is written and read as it is.
private struct InputTable: Sendable {
  /// The key 0 is an empty slot: a path of that hash is never found, and its page is made anew.
  struct Slot: BitwiseCopyable, Sendable {
    var key: UInt64 = 0
    var value: UInt64 = 0
  }

  /// As many as a power of two, or none; at most half of them are taken.
  private(set) var slots: [Slot] = []
  private var count = 0

  /// With room for so many.
  init(capacity: Int = 0) {
    guard capacity > 0 else { return }
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// Of the slots that another table had; nil where their number cannot be that.
  init?(_ read: UnsafeRawBufferPointer) {
    let count = read.count / MemoryLayout<Slot>.stride
    guard count & (count - 1) == 0, read.count == count * MemoryLayout<Slot>.stride else { return nil }
    guard count > 0 else { return }
    slots = Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: read)
      initialized = count
    }
    self.count = slots.count { $0.key != 0 }
    guard self.count < count else { return nil }
  }

  subscript(key: UInt64) -> UInt64? {
    get {
      guard let slot = slot(of: key), slots[slot].key == key, key != 0 else { return nil }
      return slots[slot].value
    }
    set {
      guard let newValue, key != 0 else { return }
      if 2 * (count + 1) > slots.count { grow() }
      guard let slot = slot(of: key) else { return }
      if slots[slot].key == 0 { count += 1 }
      slots[slot] = Slot(key: key, value: newValue)
    }
  }

  /// Where the key stands, or would.
  private func slot(of key: UInt64) -> Int? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = InputTable(capacity: max(16, slots.count))
    for slot in slots where slot.key != 0 { larger[slot.key] = slot.value }
    self = larger
  }
}

extension PageRecord {
  /// What the folder holds; empty where there is none, or it is damaged.
  init(folder: String) {
    guard let bytes = try? Files.read(folder + "/" + PageRecord.name) else { return }
    let read = try? StoredReader.readChecked(bytes) { reader throws(StoreDamage) in
      var record = PageRecord()
      record.list = try reader.value()
      record.whole = try reader.value()
      record.summary = try reader.value()
      record.search = try reader.value()
      record.searchFiles = try reader.value()
      guard let inputs = InputTable(try reader.run(ofCount: try reader.number())) else { throw StoreDamage() }
      record.inputs = inputs
      return record
    }
    if let read { self = read }
  }

  /// Takes the record's place in the folder. What the disk refuses makes the next build a whole one.
  func write(to folder: String) {
    var writer = StoredWriter()
    writer.put(list)
    writer.put(whole)
    writer.put(summary)
    writer.put(search)
    writer.put(searchFiles)
    inputs.slots.withUnsafeBytes { writer.put(bytes: $0) }
    writer.put(ContentDigest.of(writer.bytes))
    try? Files.replace(folder + "/" + PageRecord.name, with: writer.bytes)
  }
}
