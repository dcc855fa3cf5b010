import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'
import { X } from './icons.ts'

export type Toast = {
  readonly words: string
  readonly act?: { readonly label: string; readonly run: () => void } | undefined
}

type Shown = Toast & { readonly key: number }

const ToastContext = createContext<(toast: Toast) => void>(() => undefined)

/** Says what was done, for ten seconds, with one thing to do about it. */
export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext)

const SHOWN_MS = 10_000
const MOST = 3

export const ToastProvider = ({ children, dismiss }: { readonly children: ReactNode; readonly dismiss: string }) => {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const last = useRef(0)
  const drop = useCallback((key: number) => setShown((now) => now.filter((one) => one.key !== key)), [])
  const show = useCallback(
    (toast: Toast) => {
      last.current += 1
      const key = last.current
      setShown((now) => [...now, { ...toast, key }].slice(-MOST))
      setTimeout(() => drop(key), SHOWN_MS)
    },
    [drop],
  )
  const region = useMemo(
    () => (
      <div className="toasts" role="status" aria-live="polite">
        {shown.map(({ key, words, act }) => (
          <div key={key} className="toast">
            <span className="grow">{words}</span>
            {act !== undefined && (
              <Button
                onPress={() => {
                  drop(key)
                  act.run()
                }}
              >
                {act.label}
              </Button>
            )}
            <IconButton label={dismiss} icon={<X size={16} aria-hidden />} onPress={() => drop(key)} />
          </div>
        ))}
      </div>
    ),
    [shown, drop, dismiss],
  )
  return (
    <ToastContext value={show}>
      {children}
      {region}
    </ToastContext>
  )
}
