// Run by the build: writes text files into a C++ file as functions named after them ("page.css" becomes
// page_css()). usage: embed_files OUTPUT FILE...
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

/// Compilers need not take longer string literals than this; they are joined anyway.
constexpr std::size_t literal_size = 8192;

std::string function_name(const std::filesystem::path& path) {
    std::string name = path.filename().string();
    for (char& c : name)
        if (c == '.' || c == '-') c = '_';
    return name;
}

void write_literal(std::ostream& out, std::string_view bytes) {
    constexpr std::string_view octal = "01234567";
    out << '"';
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (i > 0 && i % literal_size == 0) out << "\"\n\"";
        out << '\\' << octal[byte >> 6U] << octal[byte >> 3U & 7U] << octal[byte & 7U];
    }
    out << '"';
}

bool write_function(std::ostream& out, const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in || bytes.empty()) return false;
    out << "std::string_view " << function_name(path) << "() {\n    return std::string_view(\n";
    write_literal(out, bytes);
    out << ",\n    " << bytes.size() << ");\n}\n";
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    constexpr int first_file = 2;
    if (argc <= first_file) return 2;
    std::ofstream out(argv[1], std::ios::binary);
    out << "#include \"report/embedded_files.hpp\"\nnamespace atodds::report {\n";
    for (int i = first_file; i < argc; ++i) {
        if (write_function(out, argv[i])) continue;
        std::cerr << argv[i] << ": cannot be read, or is empty\n";
        return 1;
    }
    out << "}  // namespace atodds::report\n";
    return out ? 0 : 1;
}
