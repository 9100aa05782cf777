using System.Text;

namespace ScopeLint.Models.Basics;

[ModelOf(typeof(StringWriter))]
internal class StringWriterModel
{
    private readonly StringBuilder _text;

    public StringWriterModel() => _text = new StringBuilder();

    public StringWriterModel(StringBuilder sb) => _text = sb;

    public virtual StringBuilder GetStringBuilder() => _text;

    public virtual void Write(string? value) => _text.Append(value);

    public virtual void Write(char value) => _text.Append(value);

    public override string ToString() => _text.ToString();
}
