using System.Globalization;
using System.Text.RegularExpressions;

namespace ScopeLint.Torch;

/// <summary>Where a variable's parameter lives: on the caching device of its scope, else in main memory.</summary>
internal static partial class Devices
{
    internal static torch.Device Of(Variable variable) => variable.CachingDevice is { Length: > 0 } name ? Parse(name, variable.Name) : torch.CPU;

    /// <summary>Requires that a device is there if a variable is to be created on it.</summary>
    [ScopeNeutral]
    internal static void RequireFor(string variable, string device)
    {
        if (device.Length > 0 && !Variable.Exists(variable))
        {
            torch.InitializeDeviceType(Parse(device, variable).type);
        }
    }

    private static torch.Device Parse(string name, string variable)
    {
        var match = Form().Match(name);
        if (!match.Success)
        {
            throw new ArgumentException(
                $"The caching device '{name}' of variable '{variable}' is none that TorchSharp has. Give one such as 'cpu', 'cuda:0' or '/device:GPU:0'.");
        }

        var type = match.Groups["type"].Value.ToUpperInvariant() switch
        {
            "CPU" => DeviceType.CPU,
            "META" => DeviceType.META,
            "MPS" => DeviceType.MPS,
            _ => DeviceType.CUDA,
        };
        var index = match.Groups["index"];
        return torch.device(type, index.Success && type == DeviceType.CUDA ? int.Parse(index.ValueSpan, CultureInfo.InvariantCulture) : -1);
    }

    // PyTorch's own form, and the ones TensorFlow takes.
    [GeneratedRegex(@"^(?:.*/)?(?:device:)?(?<type>cpu|gpu|cuda|mps|meta)(?::(?<index>[0-9]{1,4}))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
