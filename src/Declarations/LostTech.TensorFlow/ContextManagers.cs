#if V1_15 || V2_5
using System;

namespace LostTech.Gradient;

public interface IContextManager<out T>
{
}

public static class ContextManagerExtensions
{
    public static ContextGuard<T> StartUsing<T>(this IContextManager<T> contextManager) => throw null;

    public static void UseSelf<T>(this IContextManager<T> contextManager, Action<T> action) => throw null;

    public static TResult UseSelf<T, TResult>(this IContextManager<T> contextManager, Func<T, TResult> action) => throw null;
}

public sealed class ContextGuard<T> : IDisposable
{
    public T Context => throw null;

    public void Dispose() => throw null;
}
#endif
