#pragma once

#include <QTranslator>

namespace weir::ui {

/// "Save as" becomes "[Šåṽé åš ~~~]": a made-up translation that is 40 % longer and keeps placeholders, mnemonics and
/// mark-up. What still reads as plain English in the window was not given to a translator; what is cut has no room.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override;
};

[[nodiscard]] QString pseudo(const QString& source);

} // namespace weir::ui
