using System.ComponentModel;

namespace ScopeLint.Models.Events;

[ModelOf(typeof(PropertyChangedEventArgs))]
internal class PropertyChangedEventArgsModel
{
    private readonly string? _propertyName;

    public PropertyChangedEventArgsModel(string? propertyName) => _propertyName = propertyName;

    public virtual string? PropertyName => _propertyName;
}
