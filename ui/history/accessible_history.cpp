// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/accessible_history.h"

#include "history/history_strip.h"

#include <QAccessibleWidget>

namespace {

class AccessibleHistory : public QAccessibleWidget
{
public:
    explicit AccessibleHistory(HistoryStrip *strip)
        : QAccessibleWidget(strip, QAccessible::Chart)
    {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Description)
            return static_cast<HistoryStrip *>(widget())->spokenText();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *strip = qobject_cast<HistoryStrip *>(object);
    return strip ? new AccessibleHistory(strip) : nullptr;
}

} // namespace

void installAccessibleHistory()
{
    QAccessible::installFactory(makeInterface); // refuses a factory that it already has
}

void announceHistory(HistoryStrip *strip)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(strip, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}
