import Archive
import Foundation
import Minutes

/// The list of a part's files: a first line with the digest of what the part was made of, then the files' digests and
/// paths as in SHA256SUMS.
struct ShardList {
  var whole: ContentDigest
  var files: [(path: String, digest: ContentDigest)]

  init(whole: ContentDigest, files: [(path: String, digest: ContentDigest)]) {
    self.whole = whole
    self.files = files
  }

  var bytes: [UInt8] {
    var text: [UInt8] = []
    whole.appendHexadecimal(to: &text)
    text += "\n".utf8
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      file.digest.appendHexadecimal(to: &text)
      text += "  \(file.path)\n".utf8
    }
    return text
  }

  /// Nil where the bytes are no such list.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A)
    guard let first = lines.first, let whole = ShardList.digest(first) else { return nil }
    self.whole = whole
    files = []
    for line in lines.dropFirst() {
      guard line.count > 66, let digest = ShardList.digest(line.prefix(64)) else { return nil }
      files.append((String(decoding: line.dropFirst(66), as: UTF8.self), digest))
    }
  }

  private static func digest(_ digits: ArraySlice<UInt8>) -> ContentDigest? {
    digits.withUnsafeBufferPointer { ContentDigest(hexadecimal: $0) }
  }
}

/// Files that were made elsewhere.
struct ShardParts: Sendable {
  private var places: [String: (part: Int, digest: ContentDigest)] = [:]
  private var folders: [(handle: FolderHandle, path: String, whole: ContentDigest)] = []
  private(set) var memory: String?

  var isEmpty: Bool { folders.isEmpty }

  /// Throws where the part is missing or damaged.
  mutating func add(_ shard: Shard, beside place: OutputPlace) throws(Diagnostic) {
    let folder = ShardFolder(shard, beside: place)
    let advice = "Make it: minutebook build --shard \(shard.number)/\(shard.count) …"
    guard Files.isFolder(folder.path) else {
      throw .error(folder.path, "part \(shard.number) of \(shard.count) is missing", advice: advice)
    }
    guard let list = ShardList(try Files.read(folder.path + "/" + ShardFolder.list)) else {
      throw .error(folder.path, "the list of the part's files is damaged", advice: advice)
    }
    for file in list.files { places[file.path] = (folders.count, file.digest) }
    folders.append((try FolderHandle(folder.files(in: folder.path), shownAs: folder.path), folder.path, list.whole))
    if memory == nil { memory = folder.memory(in: folder.path) }
  }

  /// Throws where a part was made of something else.
  func check(_ whole: ContentDigest) throws(DiagnosticsError) {
    let others = folders.filter { $0.whole != whole }
    guard others.isEmpty else {
      throw DiagnosticsError(
        others.map {
          .error(
            $0.path, "this part was made of another archive, by another program, or with other options",
            advice: "Make it again: with the same program, archive, templates and --base-url, the archive named alike.")
        })
    }
  }

  /// The file as a part made it; nil where none did. Throws where it is missing or damaged.
  func bytes(of path: String) throws(Diagnostic) -> [UInt8]? {
    guard let place = places[path] else { return nil }
    let part = folders[place.part]
    guard let read = part.handle.read(path), ContentDigest(of: read.bytes) == place.digest else {
      throw .error(
        part.path + "/files/" + path, "the file is missing or damaged", advice: "Make the part again, or copy it again."
      )
    }
    return read.bytes
  }
}
