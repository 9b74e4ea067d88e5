// swift-tools-version: 6.2
import PackageDescription

/// Arrows between the rooms point one way; a C library never leaves the module that wraps it.
let settings: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "minutebook",
  products: [.executable(name: "minutebook", targets: ["minutebook"])],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),

    .systemLibrary(name: "CFileSystem"),
    .systemLibrary(name: "CProcesses"),

    .target(name: "Minutes", swiftSettings: settings),
    .target(name: "Processes", dependencies: ["CProcesses"], swiftSettings: settings),
    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: settings),
    .target(
      name: "Parsing", dependencies: ["Minutes", "YAML"],
      resources: [.embedInCode("Dialects"), .embedInCode("Data")], swiftSettings: settings),
    .target(
      name: "Markdown", dependencies: ["Minutes", "YAML", "CCMarkGFM"], swiftSettings: settings),
    .target(name: "Mustache", swiftSettings: settings),
    .target(name: "Theme", resources: [.embedInCode("Templates")], swiftSettings: settings),
    .target(name: "Search", dependencies: ["Minutes", "CStemmer"], swiftSettings: settings),
    .target(name: "Compression", dependencies: ["CDeflate"], swiftSettings: settings),
    .target(name: "Feeds", dependencies: ["Minutes"], swiftSettings: settings),
    .target(
      name: "Pictures", dependencies: ["Minutes"], resources: [.embedInCode("Data")], swiftSettings: settings),
    .target(
      name: "Exchange", dependencies: ["Minutes", "Parsing", "Markdown"], resources: [.embedInCode("Data")],
      swiftSettings: settings),
    .target(
      name: "Archive", dependencies: ["Minutes", "Parsing", "Markdown", "Exchange", "YAML", "CCrypto"],
      swiftSettings: settings),
    .target(
      name: "Fetching", dependencies: ["Minutes", "Markdown", "Exchange", "Archive", "Processes"],
      swiftSettings: settings),
    .target(
      name: "Site",
      dependencies: [
        "Minutes", "Parsing", "Markdown", "Mustache", "Search", "Feeds", "Pictures", "Theme", "YAML", "Archive",
        "Compression", "CFileSystem",
      ],
      resources: [.embedInCode("Data")], swiftSettings: settings),
    .executableTarget(
      name: "minutebook", dependencies: ["Minutes", "Parsing", "Exchange", "Archive", "Fetching", "Site"],
      swiftSettings: settings),
    // Measures the search on archives that are larger than a site needs to be: `make bench-search`.
    .executableTarget(
      name: "benchsearch", dependencies: ["Minutes", "Parsing", "Archive", "Compression", "Search"],
      swiftSettings: settings),

    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: settings),
    .testTarget(name: "ProcessesTests", dependencies: ["Processes"], swiftSettings: settings),
    .testTarget(name: "MinutesTests", dependencies: ["Minutes"], swiftSettings: settings),
    .testTarget(
      name: "ParsingTests", dependencies: ["Parsing", "Minutes"], exclude: ["Layouts", "Samples"],
      swiftSettings: settings),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Minutes"], swiftSettings: settings),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache"], swiftSettings: settings),
    .testTarget(name: "SearchTests", dependencies: ["Search", "Minutes"], swiftSettings: settings),
    .testTarget(name: "CompressionTests", dependencies: ["Compression"], swiftSettings: settings),
    .testTarget(name: "FeedsTests", dependencies: ["Feeds", "Minutes"], swiftSettings: settings),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures", "Minutes"], swiftSettings: settings),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Minutes", "Parsing", "Markdown"], swiftSettings: settings),
    .testTarget(
      name: "FetchingTests", dependencies: ["Fetching", "Archive", "Exchange", "Minutes"], exclude: ["portal.py"],
      swiftSettings: settings),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive"], swiftSettings: settings),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Site", "Archive", "Markdown", "Minutes", "Mustache", "Parsing", "Search", "Theme"],
      swiftSettings: settings),
    .testTarget(name: "CommandTests", dependencies: ["minutebook"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
