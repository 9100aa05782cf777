using System.ComponentModel;

namespace ScopeLint.Models.Events;

[ModelOf(typeof(PropertyChangingEventArgs))]
internal class PropertyChangingEventArgsModel
{
    private readonly string? _propertyName;

    public PropertyChangingEventArgsModel(string? propertyName) => _propertyName = propertyName;

    public virtual string? PropertyName => _propertyName;
}
