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

    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),

    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),

    .systemLibrary(name: "CFileSystem"),
    .systemLibrary(name: "CProcesses"),

    .target(name: "Guarding", swiftSettings: settings),
    .target(name: "Minutes", swiftSettings: settings),
    .target(name: "Wording", swiftSettings: settings),
    .target(name: "Processes", dependencies: ["CProcesses"], swiftSettings: settings),
    .target(name: "PDF", dependencies: ["Minutes", "Guarding", "Processes"], swiftSettings: settings),
    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: settings),
    .target(
      name: "Parsing", dependencies: ["Minutes", "YAML"],
      resources: [.embedInCode("Dialects"), .embedInCode("Data")], swiftSettings: settings),
    .target(
      name: "Markdown", dependencies: ["Minutes", "YAML", "CCMarkGFM"], swiftSettings: settings),
    .target(name: "Mustache", dependencies: ["Guarding"], swiftSettings: settings),
    .target(name: "Theme", resources: [.embedInCode("Templates")], swiftSettings: settings),
    .target(name: "Search", dependencies: ["Minutes", "Guarding", "CStemmer"], swiftSettings: settings),
    .target(name: "Compression", dependencies: ["CDeflate"], swiftSettings: settings),
    .target(name: "Feeds", dependencies: ["Minutes"], swiftSettings: settings),
    .target(
      name: "Pictures", dependencies: ["Minutes"], resources: [.embedInCode("Data")], swiftSettings: settings),
    .target(name: "HTML", dependencies: ["Minutes", "CXML"], swiftSettings: settings),
    .target(name: "JSON", dependencies: ["Minutes"], swiftSettings: settings),
    .target(name: "Portal", dependencies: ["Minutes", "Parsing", "HTML", "JSON"], swiftSettings: settings),
    .target(
      name: "Exchange", dependencies: ["Minutes", "Parsing", "Markdown", "JSON"], resources: [.embedInCode("Data")],
      swiftSettings: settings),
    .target(
      name: "Archive",
      dependencies: [
        "Minutes", "Guarding", "JSON", "Parsing", "Markdown", "Exchange", "PDF", "Portal", "YAML", "CCrypto",
      ],
      swiftSettings: settings),
    .target(
      name: "Fetching", dependencies: ["Minutes", "Markdown", "JSON", "Exchange", "Archive", "Processes"],
      swiftSettings: settings),
    .target(
      name: "Site",
      dependencies: [
        "Minutes", "Guarding", "Parsing", "Markdown", "Mustache", "Search", "Feeds", "Pictures", "Theme", "YAML",
        "Archive",
        "Compression", "CFileSystem",
      ],
      resources: [.embedInCode("Data")], swiftSettings: settings),
    .target(
      name: "Preview", dependencies: ["Minutes", "Guarding", "Wording", "CMicroHTTPD", "CFileSystem"],
      resources: [.embedInCode("Files")], swiftSettings: settings),
    .executableTarget(
      name: "minutebook",
      dependencies: [
        "Minutes", "Guarding", "Wording", "Parsing", "Exchange", "Archive", "Fetching", "Site",
        "Theme", "Preview",
      ],
      resources: [.embedInCode("Starter")], swiftSettings: settings),
    // Measures the search on archives that are larger than a site needs to be: `make bench-search`.
    .executableTarget(
      name: "benchsearch", dependencies: ["Minutes", "Guarding", "Parsing", "Archive", "Compression", "Search"],
      swiftSettings: settings),

    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: settings),
    .testTarget(name: "GuardingTests", dependencies: ["Guarding"], swiftSettings: settings),
    .testTarget(name: "ProcessesTests", dependencies: ["Processes"], swiftSettings: settings),
    .testTarget(
      name: "PDFTests", dependencies: ["PDF", "Parsing", "Processes"], exclude: ["make_pdfs.py"],
      swiftSettings: settings),
    .testTarget(name: "MinutesTests", dependencies: ["Minutes"], swiftSettings: settings),
    .testTarget(name: "WordingTests", dependencies: ["Wording"], swiftSettings: settings),
    .testTarget(
      name: "ParsingTests", dependencies: ["Parsing", "Minutes"], exclude: ["Layouts", "Samples"],
      swiftSettings: settings),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Minutes"], swiftSettings: settings),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache"], swiftSettings: settings),
    .testTarget(name: "SearchTests", dependencies: ["Search", "Guarding", "Minutes"], swiftSettings: settings),
    .testTarget(name: "CompressionTests", dependencies: ["Compression"], swiftSettings: settings),
    .testTarget(name: "FeedsTests", dependencies: ["Feeds", "Minutes"], swiftSettings: settings),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures", "Minutes"], swiftSettings: settings),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "JSON", "Minutes", "Parsing", "Markdown"],
      swiftSettings: settings),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "Minutes"], swiftSettings: settings),
    .testTarget(name: "HTMLTests", dependencies: ["HTML", "Minutes"], swiftSettings: settings),
    .testTarget(
      name: "PortalTests", dependencies: ["Portal", "Parsing", "Minutes"], exclude: ["Pages"], swiftSettings: settings),
    .testTarget(
      name: "FetchingTests", dependencies: ["Fetching", "Archive", "Exchange", "Minutes"], exclude: ["portal.py"],
      swiftSettings: settings),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive"], swiftSettings: settings),
    .testTarget(
      name: "SiteTests",
      dependencies: ["Site", "Archive", "Markdown", "Minutes", "Mustache", "Parsing", "Search", "Theme"],
      swiftSettings: settings),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "Minutes"], swiftSettings: settings),
    .testTarget(name: "CommandTests", dependencies: ["minutebook", "Guarding", "Wording"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
