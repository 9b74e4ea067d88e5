import Archive
import Minutes

/// One part of a site's pages out of several, each of which another machine may make.
///
/// Which part a file belongs to follows from what it is made of, so that all agree without talking.
public struct Shard: Sendable, Hashable {
  /// From 1 on.
  public let number: Int
  public let count: Int

  /// Nil where there is no such part: 0 of 4, 5 of 4.
  public init?(number: Int, of count: Int) {
    guard count >= 1, count <= 10_000, (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads "3/8", and nothing else.
  public init?(text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let number = Int(parts[0]), let count = Int(parts[1])
    else { return nil }
    self.init(number: number, of: count)
  }

  /// Whether the part makes the file. What tells of the whole archive belongs to none: the merge makes it.
  func makes(_ file: PlannedFile, whole: ContentDigest?) -> Bool {
    guard let inputs = file.inputs, inputs != whole else { return false }
    return inputs.head % UInt64(count) == UInt64(number - 1)
  }
}

/// Where the parts of a site lie until they are merged: beside the output, each in a folder of its own.
struct ShardFolder {
  let path: String

  private static let mark = ".minutebook-shard-"

  init(_ shard: Shard, beside place: OutputPlace) {
    path = "\(ShardFolder.beginning(place))\(shard.number)-of-\(shard.count)"
  }

  private static func beginning(_ place: OutputPlace) -> String {
    let name = place.path.split(separator: "/").last.map(String.init) ?? "site"
    return "\(place.parent)/.\(name)\(mark)"
  }

  /// The folder while it is not complete.
  var unfinished: String { path + "-unfinished" }
  func files(in folder: String) -> String { folder + "/files" }
  func memory(in folder: String) -> String { folder + "/memory" }
  static let list = "shard.list"

  /// The parts that are there, in the order of their numbers.
  static func all(beside place: OutputPlace) -> [Shard] {
    let beginning = beginning(place)
    let names = (try? Files.allNames(in: place.parent)) ?? []
    return names.compactMap { name -> Shard? in
      let path = "\(place.parent)/\(name)"
      guard path.hasPrefix(beginning) else { return nil }
      return Shard(text: path.dropFirst(beginning.count).replacing("-of-", with: "/"))
    }
    .sorted { ($0.count, $0.number) < ($1.count, $1.number) }
  }
}
