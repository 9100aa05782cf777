using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ScopeLint.Tool.Tests;

/// <summary>The page does in a browser what it is made for. A script at its end uses it and writes down what it sees.</summary>
public sealed partial class BrowserTests : IDisposable
{
    private const int Layers = 250;

    private static readonly string? Browser = new[] { "chromium", "chromium-browser", "google-chrome", "chrome.exe" }
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private readonly string _folder = Directory.CreateTempSubdirectory("scopelint page").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ThePage_FoldsSearchesMovesAndDrawsLines()
    {
        Assert.SkipWhen(Browser is null, "There is no Chromium on this machine.");
        var seen = await RunAsync("""
            const rows = () => [...document.querySelectorAll("[role=treeitem]:not(.hidden)")];
            const key = name => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
            const input = text => { search.value = text; search.dispatchEvent(new Event("input")); };
            note("count", document.getElementById("count").textContent);
            note("folded", rows().length);
            document.getElementById("open").click();
            note("open", rows().length);
            document.getElementById("close").click();
            rows()[0].focus();
            key("ArrowRight"); key("ArrowDown");
            note("focused", document.activeElement.title);
            key("ArrowLeft"); key("ArrowLeft");
            note("folded again", rows().length);
            input("layer_7/kernel");
            note("found", rows().map(row => row.title).join(" "));
            note("counted", document.getElementById("count").textContent);
            input("[3, 4]");
            note("by shape", rows().length);
            input("layer_7/kernel");
            note("lines", [...document.querySelectorAll("svg path")].filter(path => path.getAttribute("d")).length);
            note("badge", document.querySelector("[role=treeitem]:not(.hidden) .badge.warning").textContent);
            note("link", document.querySelector("[role=treeitem]:not(.hidden) a[data-file]").getAttribute("href"));
            note("wide", document.documentElement.scrollWidth <= window.innerWidth);
            """);
        Assert.Equal(
            [
                "count=500 variables", "folded=251", "open=751", "focused=net/layer_0", "folded again=1", "found=net net/layer_7 net/layer_7/kernel", "counted=1 of 500 variables",
                "by shape=501", "lines=1", "badge=SCL0101", "link=vscode://file/src/My%20Model.cs:7", "wide=true",
            ],
            seen);
    }

    private static string Page() => HtmlPage.Of(
        "Variables",
        [
            new DrawnMap("Program.Main()", "program", null, [new DrawnGraph("", [.. Enumerable.Range(0, Layers).SelectMany(Layer)])], []),
        ],
        [new DrawnFinding("SCL0101", "warning", "Variable 'net/layer_7/kernel' already exists.", "", new DrawnPlace("/src/My Model.cs", 7), "code", [])]);

    private static IEnumerable<DrawnVariable> Layer(int number) =>
    [
        new($"net/layer_{number}/kernel") { Shape = "[3, 4]", DType = "float32", Elements = 12, Bytes = 48, Sharing = "shared", Created = new("/src/My Model.cs", 7), Shared = [new("/src/My Model.cs", 9)] },
        new($"net/layer_{number}/bias") { Shape = "[4]", DType = "float32", Elements = 4, Bytes = 16, Created = new("/src/My Model.cs", 8) },
    ];

    private async Task<IEnumerable<string>> RunAsync(string script)
    {
        var file = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(
            file,
            Page() + $$"""
            <script>
            function note(name, value) { const line = document.createElement("output"); line.textContent = `${name}=${value}`; document.body.append(line); }
            try { {{script}} } catch (error) { note("error", error); }
            </script>
            """,
            TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo(Browser!, ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={_folder}", "--window-size=1300,900", "--dump-dom", new Uri(file).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var browser = Process.Start(start)!;
        var errors = browser.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var page = await browser.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await errors;
        await browser.WaitForExitAsync(TestContext.Current.CancellationToken);
        return Noted().Matches(page).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("<output>(.*?)</output>")]
    private static partial Regex Noted();
}
