#if V0_1
using System;

namespace Gradient;

#if !V1_15
public interface IContextManager<out T>
{
}
#endif

public static class ContextManagerExtensions
{
#if V1_15
    public static IDisposable StartUsing<T>(this LostTech.Gradient.IContextManager<T> contextManager) => throw null;

    public static void UseSelf<T>(this LostTech.Gradient.IContextManager<T> contextManager, Action<T> action) => throw null;
#else
    public static IDisposable StartUsing<T>(this IContextManager<T> contextManager) => throw null;

    public static void UseSelf<T>(this IContextManager<T> contextManager, Action<T> action) => throw null;
#endif
}
#endif
