#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <utility>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace weir::store {

/// Gives large blocks out of huge pages where the system has them: tables of many megabytes that are read at random
/// then cost few page faults and hardly a miss in the processor's address cache.
template <class T>
class BigAllocator
{
public:
    using value_type = T;
    BigAllocator() = default;
    template <class U>
    explicit(false) BigAllocator(const BigAllocator<U>&)
    {}
    [[nodiscard]] T* allocate(std::size_t count)
    {
        std::size_t bytes = count * sizeof(T);
        const std::size_t alignment = bytes >= kHugePage ? kHugePage : kCacheLine;
        bytes = (bytes + alignment - 1) / alignment * alignment;
        void* block = std::aligned_alloc(alignment, bytes);
        if (!block) {
            throw std::bad_alloc();
        }
#ifdef __linux__
        if (bytes >= kHugePage) {
            ::madvise(block, bytes, MADV_HUGEPAGE); // A wish: without huge pages all is the same but slower.
        }
#endif
        return static_cast<T*>(block);
    }
    /// resize() leaves numbers as they are: whoever makes room for millions of them fills it, too.
    template <class U, class... Arguments>
    void construct(U* place, Arguments&&... arguments)
    {
        if constexpr (sizeof...(Arguments) == 0) {
            ::new (static_cast<void*>(place)) U;
        } else {
            ::new (static_cast<void*>(place)) U(std::forward<Arguments>(arguments)...);
        }
    }
    void deallocate(T* block, std::size_t)
    {
        std::free(block);
    }
    template <class U>
    bool operator==(const BigAllocator<U>&) const
    {
        return true;
    }

private:
    static constexpr std::size_t kHugePage = std::size_t{2} << 20;
    static constexpr std::size_t kCacheLine = 64;
};

template <class T>
using BigVector = std::vector<T, BigAllocator<T>>;

} // namespace weir::store
