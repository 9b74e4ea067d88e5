/// The folders of a site's files, each with the files that stand right in it.
struct ListedFolders: Sendable {
  /// Without a slash at the end; the top is the empty path. The value is the number of the folder's own files.
  private var paths: PathTable<Int>
  /// Numbers of the files, folder by folder.
  private var files: [Int] = []
  /// Where each folder's files begin in `files`, and behind them where the last ones end.
  private var starts: [Int] = [0]

  /// `withPath` hands over the path of a file by its number.
  init(count: Int, withPath: (Int, (UnsafeBufferPointer<UInt8>) -> Void) -> Void) {
    // A page's folder holds two files or three.
    paths = PathTable(capacity: count / 2)
    var owners: [Int] = []
    owners.reserveCapacity(count)
    insert(UnsafeBufferPointer(start: nil, count: 0))
    for file in 0..<count {
      withPath(file) { path in
        let folder = insert(UnsafeBufferPointer(rebasing: path[..<ListedFolders.end(of: path)]))
        paths[folder] += 1
        owners.append(folder)
      }
    }
    for folder in 0..<paths.count { starts.append((starts.last ?? 0) + paths[folder]) }
    var places = starts
    files = Array(repeating: 0, count: count)
    for (file, folder) in owners.enumerated() {
      files[places[folder]] = file
      places[folder] += 1
    }
  }

  /// Adds a folder and those above it.
  @discardableResult
  private mutating func insert(_ folder: UnsafeBufferPointer<UInt8>) -> Int {
    let (row, isNew) = paths.insert(folder, 0)
    if isNew, !folder.isEmpty { insert(UnsafeBufferPointer(rebasing: folder[..<ListedFolders.end(of: folder)])) }
    return row
  }

  private static func end(of path: UnsafeBufferPointer<UInt8>) -> Int { path.lastIndex(of: UInt8(ascii: "/")) ?? 0 }

  var count: Int { paths.count }

  /// The number of a folder; nil where none of the files stands below it.
  func folder(_ path: UnsafeBufferPointer<UInt8>) -> Int? { paths.row(of: path) }

  func folder(_ path: String) -> Int? { paths.row(of: path) }

  func path(_ folder: Int) -> String { paths.path(folder) }

  /// The path's own bytes, for the call.
  func withPath<Result>(_ folder: Int, _ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    paths.withPath(folder, use)
  }

  /// The numbers of the files that stand right in a folder.
  func files(in folder: Int) -> ArraySlice<Int> { files[starts[folder]..<starts[folder + 1]] }
}
