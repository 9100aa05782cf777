namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Objects that tell of the properties that were set.</summary>
public class PropertyChangedTests
{
    [Theory]
    [InlineData("model.Width = 1; {|SCL0101:model.Width = 2|};")]
    [InlineData("model.Width = 1; model.Width = 1;")]
    [InlineData("model.Width = 1; model.Title = \"a\"; model.Title = \"b\";")]
    public Task Handler_LooksAtTheName(string code) => AllRules.ProgramAsync($$"""
        using System.ComponentModel;
        using System.Runtime.CompilerServices;
        var model = new Model();
        model.PropertyChanged += (_, e) => { if (e.PropertyName == nameof(Model.Width)) { Variable.Get<float>("w", [1]); } };
        {{code}}

        sealed class Model : INotifyPropertyChanged
        {
            private int _width;
            private string _title = "";
            public event PropertyChangedEventHandler? PropertyChanged;
            public int Width { get => _width; set { if (_width != value) { _width = value; Tell(); } } }
            public string Title { get => _title; set { _title = value; Tell(); } }
            private void Tell([CallerMemberName] string? name = null) => PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
        }
        """);
}
