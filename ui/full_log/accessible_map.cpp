// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/accessible_map.h"

#include "full_log/density_map.h"

#include <QAccessibleWidget>

namespace {

class AccessibleMap : public QAccessibleWidget
{
public:
    explicit AccessibleMap(DensityMap *map)
        : QAccessibleWidget(map, QAccessible::ScrollBar)
        , m_map(map)
    {
    }

    QString text(QAccessible::Text what) const override
    {
        if (what == QAccessible::Value || what == QAccessible::Description)
            return m_map->valueText();
        return QAccessibleWidget::text(what);
    }

private:
    DensityMap *m_map;
};

QAccessibleInterface *makeMap(const QString &className, QObject *object)
{
    auto *map = className == QLatin1StringView("DensityMap") ? qobject_cast<DensityMap *>(object) : nullptr;
    return map ? new AccessibleMap(map) : nullptr;
}

} // namespace

void installAccessibleMap()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeMap);
        return true;
    }();
    Q_UNUSED(isInstalled)
}
